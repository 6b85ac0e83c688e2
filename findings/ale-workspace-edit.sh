#!/usr/bin/env bash
# ALE counts an edit's columns in bytes, and of two edit groups for one file it carries out the last one only
#
# Expected: a client that says nothing about position encodings counts columns in UTF-16 units, as the protocol says, so an é before the
#   place counts as one. `documentChanges` is a list; a server may name one file in it more than once, and all of it is done.
# Happens: behind "André" the edit lands one letter too far to the left, one more for each further accent: a rename eats the space and a half of the
#   name stays. Of a second `TextDocumentEdit` for the same file only that one is applied; the first is lost. No message.
# Version: ALE 3.3.0 (Debian vim-ale 3.3.0-1) in Vim 9.0.1378.
# Why it matters: a rename of a person or a fix of the server spoils a name on each line with an accent, in files that need not be on the
#   screen; and a change that belongs together (rename here, adjust there) is done by half.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
packages=(vim-ale=3.3.0-1 vim=2:9.0.1378-2+deb12u2 libgpm2 libsodium23 libacl1 libselinux1 libpcre2-8-0 libtinfo6)
apt-get download -q "${packages[@]}" >/dev/null 2>&1 || { apt-get update -q >/dev/null 2>&1 && apt-get download -q "${packages[@]}" >/dev/null 2>&1; }
for archive in *.deb; do dpkg -x "$archive" here; done
export LD_LIBRARY_PATH="$folder/here/usr/lib/x86_64-linux-gnu:$folder/here/lib/x86_64-linux-gnu"
export LC_ALL=C.UTF-8 HOME="$folder"
echo "ALE $(dpkg-deb -f vim-ale_*.deb Version), Vim $(dpkg-deb -f vim_*.deb Version)"
cat >list.txt <<'TEXT'
wie: Andre, Jansen en Marc
wie: André, Jansen en Marc
wie: André, Zoë, Jansen
TEXT
cat >look.vim <<'VIM'
set nocompatible encoding=utf-8 fileencodings=utf-8
let &runtimepath = $HOME . '/here/usr/share/vim-ale'
runtime plugin/ale.vim
let g:list = 'file://' . $HOME . '/list.txt'
function! Edit(line, from, to, text)
  return {'range': {'start': {'line': a:line, 'character': a:from}, 'end': {'line': a:line, 'character': a:to}}, 'newText': a:text}
endfunction
" What ALERename does with a server's answer.
function! Apply(answer, name)
  edit! list.txt
  let l:changes = ale#code_action#BuildChangesList(ale#code_action#GetChanges(a:answer))
  call ale#code_action#HandleCodeAction({'description': 'rename', 'changes': l:changes}, {'conn_id': '', 'should_save': 0})
  call writefile(getline(1, '$'), a:name)
endfunction
" Jansen stands at 12 to 18, 12 to 18 and 17 to 23, counted in letters (and in UTF-16 units).
call Apply({'changes': {g:list: [Edit(0, 12, 18, 'De Wit'), Edit(1, 12, 18, 'De Wit'), Edit(2, 17, 23, 'De Wit')]}}, 'columns.txt')
let g:document = {'uri': g:list, 'version': v:null}
call Apply({'documentChanges': [{'textDocument': g:document, 'edits': [Edit(0, 0, 3, 'EERST')]}, {'textDocument': g:document, 'edits': [Edit(1, 0, 3, 'TWEEDE')]}]}, 'groups.txt')
qall!
VIM
./here/usr/bin/vim.basic -u NONE -es -S look.vim </dev/null || true
echo '# Jansen becomes De Wit on each line'
cat columns.txt
echo '# line 1 begins with EERST (first group), line 2 with TWEEDE (second group)'
cat groups.txt
diff columns.txt - <<'TEXT'
wie: Andre, De Wit en Marc
wie: André,De Witn en Marc
wie: André, ZoëDe Witen
TEXT
diff groups.txt - <<'TEXT'
wie: Andre, Jansen en Marc
TWEEDE: André, Jansen en Marc
wie: André, Zoë, Jansen
TEXT
echo 'seen as described'
