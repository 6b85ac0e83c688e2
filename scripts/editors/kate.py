"""Kate under Xvfb: what it shows of a register and does with it, one row for each. It is read and pressed as a screen reader does."""
import os
import re
import subprocess
import sys
import time
import warnings

warnings.simplefilter("ignore")
ENV = os.environ
FOLDER = ENV["DUO_PACKAGES"]


def row(name, value):
    print("ROW\t%s\t%s" % (name, " ".join(str(value).split())), flush=True)


def start_screen():
    """Runs this file again on a screen and a bus of its own."""
    config = os.path.join(FOLDER, ".config")
    server = os.path.join(FOLDER, "bin", "duo-language-server")
    os.makedirs(os.path.join(config, "kate", "lspclient"))
    os.makedirs(os.path.join(FOLDER, "run"), mode=0o700)
    # What docs/editors.md has for Kate.
    syntax = os.path.join(FOLDER, ".local/share/org.kde.syntax-highlighting/syntax")
    os.makedirs(syntax)
    with open(ENV["DUO_PAGE"], encoding="utf-8") as page:
        section = page.read().split("\n## Kate\n")[1]
    for block, path in (("json", os.path.join(config, "kate/lspclient/settings.json")), ("xml", os.path.join(syntax, "duo.xml"))):
        with open(path, "w", encoding="utf-8") as file:
            file.write(re.search("```%s\n(.*?)```" % block, section, re.S).group(1))
    with open(os.path.join(config, "katerc"), "w") as settings:
        # It asks before it starts a server; this is the answer.
        settings.write("[Kate Plugins]\nlspclientplugin=true\n[lspclient]\nAllowedServerCommandLines=%s --stdio\n" % server)
    here = [sys.executable, __file__, "inside"]
    env = dict(ENV, XDG_RUNTIME_DIR=os.path.join(FOLDER, "run"), QT_ACCESSIBILITY="1", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
    env.pop("DBUS_SESSION_BUS_ADDRESS", None)
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1400x900x24", "dbus-run-session", "--"]
    sys.exit(subprocess.run(screen + here, env=env).returncode)


if len(sys.argv) < 2:
    start_screen()

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi


def children(node):
    return [one for one in (node.get_child_at_index(i) for i in range(node.get_child_count())) if one is not None]


def all_of(node):
    yield node
    try:
        for one in children(node):
            yield from all_of(one)
    except Exception:
        pass


def find(role, is_it=lambda name: True, root=None):
    for node in all_of(root or kate()):
        try:
            if node.get_role_name() == role and is_it(node.get_name() or ""):
                yield node
        except Exception:
            pass


def kate():
    return next((one for one in children(Atspi.get_desktop(0)) if one.get_name() == "kate"), None)


def until(look, seconds=15):
    """What `look` gives as soon as it is something; else what it gave last."""
    end = time.time() + seconds
    while True:
        found = look()
        if found or time.time() > end:
            return found
        time.sleep(0.1)


def press(node):
    try:
        node.do_action(0)
    except Exception:
        pass  # What opens a window answers when that is closed.


def item(name):
    return next(find("menu item", lambda one: one == name), None)


def choose(name):
    press(item(name))


quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
commands = (["openbox"], ["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"])
helpers = [subprocess.Popen(command, **quiet) for command in commands]
time.sleep(1)
editor = subprocess.Popen(["kate", "-b", "-n", ENV["DUO_FILE"]], **quiet)
# What is read before it is whole is kept as it was: the window first, and then a moment.
until(lambda: subprocess.run(["xdotool", "search", "--name", ENV["DUO_FILE"]], **quiet).returncode == 0, 60)
time.sleep(5)
view = until(lambda: next(find("text", lambda name: name == ENV["DUO_FILE"]), None), 40)


def text():
    return Atspi.Text.get_text(view, 0, Atspi.Text.get_character_count(view))


def line(number):
    return text().split("\n")[number]


def go(number, character):
    before = sum(len(one) + 1 for one in text().split("\n")[:number])
    Atspi.Text.set_caret_offset(view, before + character)
    time.sleep(0.3)


def problems():
    """The rows of problems below each file; the places that a problem points at have no name of a server before them."""
    found = {}
    for tree in find("tree"):
        cells = [one.get_name() or "" for one in children(tree)]
        if not any(one.startswith("[duo] ") for one in cells):
            continue
        for cell in cells:
            if cell.endswith(".duo"):
                current = found.setdefault(os.path.basename(cell), [])
            elif cell.startswith("[duo] "):
                current.append(cell)
    return found


choose("Switch to Diagnostics Tab")
until(lambda: len(problems().get(ENV["DUO_FILE"], [])) == int(ENV["DUO_PROBLEMS"]))
row("problems", len(problems().get(ENV["DUO_FILE"], [])))
until(lambda: len(problems()) - 1 == int(ENV["DUO_LISTS"]))
row("closed lists", len(problems()) - 1)

action = int(ENV["DUO_ACTION"])


def content(node):
    try:
        return node.get_name() or Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))
    except Exception:
        return ""


def hover():
    """The text of the window beside the register; the register itself is a text too."""
    said = (content(node) for role in ("label", "text") for node in find(role) if node is not view)
    return next((one for one in said if "aanpak clusters" in one), "")


go(action, 1)
choose("Symbol Info")
row("hover", until(hover) or "nothing is shown")


def proposals():
    lists = ([one.get_name() or "" for one in children(tree)] for tree in find("tree"))
    # Behind each it puts the brackets of a detail that there is not; what has none is a word of the text.
    offered = ([name[:-3] for name in names if name.endswith(" []")] for names in lists)
    return next((one for one in offered if one), [])


subprocess.run(["xdotool", "key", "Escape"])
Atspi.Component.grab_focus(view)
go(action + 1, 10)
subprocess.run(["xdotool", "key", "ctrl+space"])
row("completion", ", ".join(until(proposals)) or "nothing is shown")
subprocess.run(["xdotool", "key", "Escape"])

go(action, 1)
before = line(action + 1)
for name in ("LSP Client", "Code Action"):
    choose(name)
fix = until(lambda: next(find("menu item", lambda name: name.endswith("] " + ENV["DUO_FIX"])), None))
done = "no such action"
if fix is not None:
    press(fix)
    until(lambda: line(action + 1) != before)
    done = line(action + 1)
    choose("Undo")
    if not until(lambda: line(action + 1) == before, 3):
        done = "one undo does not take it back"
row("quick fix", done)

go(int(ENV["DUO_NAME_LINE"]), int(ENV["DUO_NAME_CHARACTER"]))
choose("Rename")
field = until(lambda: next((one for dialog in find("dialog") for one in find("text", root=dialog)), None))
if field is not None:
    Atspi.EditableText.set_text_contents(field, ENV["DUO_NEW_NAME"])
    press(next(node for dialog in find("dialog") for node in find("push button", lambda name: name == "OK", dialog)))


def renamed():
    files = [one for one in os.listdir(".") if one.endswith(".duo")]
    return sum(ENV["DUO_NEW_NAME"] in open(one, encoding="utf-8").read() for one in files)


until(lambda: ENV["DUO_NEW_NAME"] in text())
time.sleep(1)
choose("Save All")
until(lambda: renamed() > 0, 5)
row("rename", renamed())
version = subprocess.run(["kate", "--version"], capture_output=True, text=True).stdout.split()
row("version", version[-1] if version else "unknown")
editor.terminate()
editor.wait()
for one in helpers:
    one.terminate()
