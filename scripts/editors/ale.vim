" ALE in Vim: what it shows of a register, one row for each.
function! Row(name, value) abort
  call writefile(["ROW\t" . a:name . "\t" . substitute(a:value, '[\r\n\t]', ' ', 'g')], $DUO_OUT, 'a')
endfunction
set nocompatible hidden
packadd ale
let g:ale_linters_explicit = 1
let g:ale_linters = {'duo': ['duo']}
filetype on
execute 'edit ' . $DUO_FILE
call ale#linter#Define('duo', {'name': 'duo', 'lsp': 'stdio', 'executable': 'duo-language-server', 'command': '%e --stdio', 'project_root': {_ -> getcwd()}})
setlocal filetype=duo
call ale#Queue(0)
let s:left = 500
function! Problems() abort
  let l:found = ale#engine#GetLoclist(bufnr(''))
  return type(l:found) == v:t_list ? len(l:found) : 0
endfunction
while s:left > 0 && Problems() != $DUO_PROBLEMS
  sleep 20m
  let s:left -= 1
endwhile
call Row('problems', Problems())
call Row('closed lists', 'the client keeps none')

" Waits until an expression holds.
function! Until(holds) abort
  let l:turns = 250
  while l:turns > 0 && !eval(a:holds)
    sleep 20m
    let l:turns -= 1
  endwhile
endfunction
" What it asks for at the bottom of the screen is answered here.
runtime autoload/ale/util.vim
let s:asked = ''
let s:Answer = {question -> ''}
function! ale#util#Input(message, value, ...) abort
  let s:asked = a:message
  return s:Answer(a:message)
endfunction

let s:action = $DUO_ACTION + 1
let g:ale_hover_to_preview = 1
call cursor(s:action, 2)
ALEHover
let s:home = bufnr('')
function! Preview() abort
  for l:window in range(1, winnr('$'))
    if getwinvar(l:window, '&previewwindow')
      return join(getbufline(winbufnr(l:window), 1, '$'), ' ')
    endif
  endfor
  return ''
endfunction
call Until('!empty(Preview())')
call Row('hover', Preview())
pclose

" It offers nothing outside insert mode, which a script without a keyboard cannot stay in.
function! ale#util#Mode(...) abort
  return 'i'
endfunction
let s:words = v:null
call cursor(s:action + 1, 11)
call ale#completion#GetCompletions('ale-callback', {'prefix': '', 'callback': {found -> Take(found)}})
function! Take(found) abort
  let s:words = map(copy(a:found), {_, item -> item.word})
endfunction
call Until('s:words isnot v:null')
call Row('completion', s:words is v:null ? 'nothing came' : join(s:words, ', '))

function! FixIn(question) abort
  for l:line in split(a:question, "\n")
    if l:line =~# '^\d\+) ' && stridx(l:line, $DUO_FIX) >= 0
      return matchstr(l:line, '^\d\+')
    endif
  endfor
  return ''
endfunction
let s:Answer = function('FixIn')
call cursor(s:action, 2)
let s:before = getline(s:action + 1)
ALECodeAction
call Until('getline(s:action + 1) isnot# s:before')
let s:done = getline(s:action + 1)
silent undo
call Row('quick fix', empty(s:asked) ? 'it asks nothing' : getline(s:action + 1) is# s:before ? s:done : 'one undo does not take it back')

let s:Answer = {question -> $DUO_NEW_NAME}
call cursor($DUO_NAME_LINE + 1, $DUO_NAME_CHARACTER + 1)
function! Renamed() abort
  return len(filter(getbufinfo({'bufloaded': 1}), {_, buffer -> stridx(join(getbufline(buffer.bufnr, 1, '$'), "\n"), $DUO_NEW_NAME) >= 0}))
endfunction
ALERename
call Until('Renamed() > 0')
call Row('rename', Renamed())
call Row('version', (ale#Has('ale-3.3.0') ? '3.3 or newer' : 'before 3.3, 0') . ' in Vim ' . v:version / 100 . '.' . v:version % 100)
qall!
