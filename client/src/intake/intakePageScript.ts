/**
 * What the page of a list of somebody else does. All that it shows of a list goes in as text, never as markup. Of what is very long only a
 * part is on the page, around what is looked at, with a way to the rest. The keyboard does all: the doubts are a list with Up, Down,
 * Home and End, of which Enter goes to the place in the register, or in the list that brings one up to date.
 */
export const INTAKE_SCRIPT = `
const vscode = acquireVsCodeApi();
const words = JSON.parse(document.body.dataset.words);
const one = (selector) => document.querySelector(selector);
const made = (name, text, attributes = {}) => {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};
const status = one('[role="status"]');
const list = one('[role="listbox"]');
const AT_ONCE = 300;
let shown;
let lines = [];
let at = 0;
let windows = new Map();
let isFirst = true;

/** A long row of things of which a part is on the page. */
const part = (holder, count, make) => {
  let from = 0;
  let to = 0;
  const fill = (start) => {
    from = Math.max(0, Math.min(start, count - AT_ONCE));
    to = Math.min(count, from + AT_ONCE);
    const rows = [];
    for (let index = from; index < to; index++) rows.push(make(index));
    holder.replaceChildren(...rows);
    earlier.hidden = from === 0;
    later.hidden = to === count;
  };
  const way = (text, move) => {
    const button = made('button', text, { type: 'button', class: 'ander' });
    button.addEventListener('click', () => fill(from + move));
    return button;
  };
  const earlier = way(words.earlier, -AT_ONCE);
  const later = way(words.later, AT_ONCE);
  fill(0);
  return { earlier, later, at: (index) => {
    if (index < from || index >= to) fill(index - AT_ONCE / 2);
    return holder.children[index - from];
  } };
};

const columnChoice = ({ header, shown: read, asked, choices }, key) => {
  if (choices.length === 0) return made('span', read);
  const select = made('select', undefined, { 'data-key': key, 'aria-label': words.columnIs.replace('{kolom}', header) });
  select.append(made('option', asked === undefined ? words.byItself + read : words.byItself.trim().replace(/:$/, ''), { value: '' }));
  for (const { value, title } of choices) select.append(made('option', title, { value }));
  select.value = asked ?? '';
  select.addEventListener('change', () => {
    const others = shown.mapping.filter(({ column }) => column !== header);
    const mapping = select.value === '' ? others : [...others, { column: header, field: select.value }];
    status.textContent = '';
    vscode.postMessage({ kind: 'kolommen', mapping });
  });
  return select;
};

const tableOf = (block, read) => {
  const holder = made('div');
  const name = block.name === undefined ? words.table.replace('{n}', block.table + 1) : block.name;
  holder.append(made('h3', name));
  const table = made('table', undefined, { 'aria-label': name });
  if (read !== undefined) {
    const row = made('tr');
    row.append(made('td'));
    read.columns.forEach((column, index) => {
      const cell = made('td');
      cell.append(columnChoice(column, block.table + '/' + index));
      row.append(cell);
    });
    const head = made('thead');
    head.append(row);
    table.append(head);
  }
  const body = made('tbody');
  table.append(body);
  const width = Math.max(1, ...block.rows.map(({ cells }) => cells.length));
  const rowOf = (index) => {
    const { line, cells, isHeader } = block.rows[index];
    const row = made('tr');
    row.append(made('th', String(line), { scope: 'row', 'aria-label': words.row.replace('{n}', line) }));
    for (let column = 0; column < width; column++) row.append(made(isHeader ? 'th' : 'td', cells[column] ?? '', isHeader ? { scope: 'col' } : {}));
    return row;
  };
  const rows = part(body, block.rows.length, rowOf);
  windows.set(block.table, (line) => {
    const index = block.rows.findIndex((row) => row.line === line);
    return index === -1 ? undefined : rows.at(index);
  });
  holder.append(rows.earlier, table, rows.later);
  if (block.more > 0) holder.append(made('p', words.moreRows.replace('{n}', block.more)));
  return holder;
};

const showSource = () => {
  const { source, tables } = shown.result;
  windows = new Map();
  const holder = one('#bron > div');
  const blocks = part(holder, source.length, (index) => {
    const block = source[index];
    if (block.kind === 'text') return made(block.isHeading ? 'h3' : 'p', block.text);
    return tableOf(block, tables.find(({ table }) => table === block.table));
  });
  for (const old of document.querySelectorAll('#bron > button')) old.remove();
  holder.before(blocks.earlier);
  holder.after(blocks.later);
};

const showRegister = () => {
  lines = shown.result.text.replace(/\\n$/, '').split('\\n');
  const holder = one('#doel > div');
  const body = made('ol', undefined, { class: 'regels' });
  const rows = part(body, lines.length, (index) => made('li', lines[index]));
  windows.set('doel', (line) => rows.at(line));
  holder.replaceChildren(rows.earlier, body, rows.later);
};

const mark = (element, where) => {
  for (const old of document.querySelectorAll(where + ' .hier')) {
    old.classList.remove('hier');
    old.removeAttribute('aria-current');
  }
  if (element === undefined) return;
  element.classList.add('hier');
  element.setAttribute('aria-current', 'true');
  element.scrollIntoView({ block: 'center' });
};

const choose = (index) => {
  const { doubts } = shown.result;
  if (doubts.length === 0) return;
  at = Math.max(0, Math.min(doubts.length - 1, index));
  for (const old of list.querySelectorAll('[aria-selected="true"]')) old.setAttribute('aria-selected', 'false');
  const option = list.children[at];
  option.setAttribute('aria-selected', 'true');
  list.setAttribute('aria-activedescendant', option.id);
  option.scrollIntoView({ block: 'nearest' });
  const doubt = doubts[at];
  mark(doubt.row === undefined ? undefined : windows.get(doubt.table ?? 0)?.(doubt.row), '#bron');
  mark(doubt.line === undefined ? undefined : windows.get('doel')?.(doubt.line), '#doel');
};

const showDoubts = () => {
  const { doubts } = shown.result;
  list.replaceChildren(...doubts.map(({ text }, index) => {
    const option = made('li', text, { role: 'option', id: 'punt-' + index, 'aria-selected': 'false' });
    option.addEventListener('click', () => choose(index));
    return option;
  }));
  const isNone = doubts.length === 0;
  list.hidden = isNone;
  one('#nakijken-hoe').textContent = isNone ? words.noDoubts : shown.result.changes === undefined ? words.howToWalk : words.howToWalkList;
  one('#nakijken-kop').textContent = isNone ? words.doubts : words.doubts + ' (' + doubts.length + ')';
  list.removeAttribute('aria-activedescendant');
  if (!isNone) choose(Math.min(at, doubts.length - 1));
};

list.addEventListener('keydown', (event) => {
  const moves = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: Infinity, PageDown: at + 10, PageUp: at - 10 };
  if (Object.hasOwn(moves, event.key)) choose(moves[event.key]);
  else if (event.key === 'Enter' && shown !== undefined && shown.result.doubts.length > 0) {
    choose(at);
    one(shown.result.changes === undefined ? '#doel' : '#bron').focus({ preventScroll: true });
  } else return;
  event.preventDefault();
});

const boxes = () => [...document.querySelectorAll('#wijzigingen input')];
const keep = () => vscode.setState({
  off: boxes().filter(({ checked }) => !checked).map(({ value }) => value),
  on: boxes().filter(({ checked, dataset }) => checked && dataset.asks === 'true').map(({ value }) => value),
  names: one('#namen input').checked,
});
const showChanges = () => {
  const { changes } = shown.result;
  const holder = one('#wijzigingen > div');
  const off = new Set(vscode.getState()?.off ?? []);
  const on = new Set(vscode.getState()?.on ?? []);
  const all = (text, isOn) => {
    const button = made('button', text, { type: 'button', class: 'ander' });
    button.addEventListener('click', () => {
      // What asks for a choice is not chosen with all the others.
      for (const box of boxes()) if (!isOn || box.dataset.asks === 'false') box.checked = isOn;
      keep();
    });
    return button;
  };
  const wanted = made('ul');
  const asked = made('ul');
  const told = made('ul');
  for (const { key, text, canTake, asks } of changes) {
    const item = made('li', canTake ? undefined : text);
    if (canTake) {
      const label = made('label');
      const box = made('input', undefined, { type: 'checkbox', value: key, 'data-asks': String(asks) });
      box.checked = asks ? on.has(key) : !off.has(key);
      box.addEventListener('change', keep);
      label.append(box, ' ' + text);
      item.append(label);
    }
    (!canTake ? told : asks ? asked : wanted).append(item);
  }
  const parts = [];
  if (wanted.children.length > 0) parts.push(all(words.allOn, true), all(words.allOff, false), wanted);
  else if (asked.children.length === 0) parts.push(made('p', words.noChanges));
  if (asked.children.length > 0) parts.push(made('h3', words.chooseYourself), asked);
  if (told.children.length > 0) parts.push(made('h3', words.onlyTold), told);
  holder.replaceChildren(...parts);
};

const show = (message) => {
  const focused = document.activeElement?.dataset?.key;
  const isAgain = shown !== undefined;
  shown = message;
  const { result } = shown;
  const isUpdate = result.changes !== undefined;
  one('#doel').hidden = isUpdate;
  const isOnlyChanges = isUpdate && result.doubts.length === 0;
  one('#nakijken').hidden = isOnlyChanges;
  one('#wijzigingen').hidden = !isUpdate;
  one('main').classList.toggle('zonder', isOnlyChanges);
  one('#zoals').hidden = !shown.isKept;
  one('#namen').hidden = result.names === undefined;
  showSource();
  if (isUpdate) showChanges();
  else showRegister();
  showDoubts();
  one('#verslag').replaceChildren(...result.report.map((line) => made('li', line)));
  if (focused !== undefined) document.querySelector('[data-key="' + focused + '"]')?.focus();
  if (isAgain) status.textContent = words.readAgain;
  else if (isFirst) (result.doubts.length === 0 ? one('#maak') : list).focus();
  isFirst = false;
};

window.addEventListener('message', ({ data }) => {
  if (data?.result?.kind === 'read' && Array.isArray(data.mapping)) show(data);
  else if (typeof data?.sentence === 'string') status.textContent = data.sentence;
});
one('#namen input').checked = vscode.getState()?.names ?? true;
one('#namen input').addEventListener('change', keep);
one('#maak').addEventListener('click', () => {
  if (shown === undefined) return;
  const take = boxes().filter(({ checked }) => checked).map(({ value }) => value);
  const names = shown.result.names !== undefined && one('#namen input').checked;
  vscode.postMessage({ kind: 'maak', names, take });
});
one('#stop').addEventListener('click', () => vscode.postMessage({ kind: 'stop' }));
// The first Escape goes to the button, so that none by accident throws away what was chosen.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  if (document.activeElement === one('#stop')) vscode.postMessage({ kind: 'stop' });
  else {
    one('#stop').focus();
    status.textContent = words.pressAgain;
  }
  event.preventDefault();
});
one('#stop').addEventListener('blur', () => {
  if (status.textContent === words.pressAgain) status.textContent = '';
});
vscode.postMessage({ kind: 'klaar' });
`;
