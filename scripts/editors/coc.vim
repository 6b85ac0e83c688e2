" coc.nvim in Vim: what it shows of a register, one row for each.
function! Row(name, value) abort
  call writefile(["ROW\t" . a:name . "\t" . substitute(a:value, '[\r\n\t]', ' ', 'g')], $DUO_OUT, 'a')
endfunction
set nocompatible hidden encoding=utf-8 nobackup nowritebackup updatetime=100
" Room for what it says, else Vim waits for Enter.
set lines=50 cmdheight=15
let &runtimepath .= ',' . $COC_NVIM
let g:coc_config_home = $DUO_PACKAGES
let g:coc_data_home = $DUO_PACKAGES . '/data'
let g:coc_disable_startup_warning = 1
let g:coc_node_path = $DUO_NODE
call writefile([json_encode({
      \ 'suggest.noselect': v:true,
      \ 'coc.preferences.promptInput': v:false,
      \ 'languageserver': {'duo': {'command': 'duo-language-server', 'args': ['--stdio'], 'filetypes': ['duo'], 'rootPatterns': ['README.md']}}
      \ })], $DUO_PACKAGES . '/coc-settings.json')
filetype plugin on
runtime plugin/coc.vim
autocmd BufRead,BufNewFile *.duo setfiletype duo

function! Until(holds, ...) abort
  let l:turns = get(a:, 1, 500)
  while l:turns > 0 && !eval(a:holds)
    sleep 20m
    let l:turns -= 1
  endwhile
endfunction
function! Problems() abort
  return filter(copy(CocAction('diagnosticList')), {_, one -> one.file ==# expand('%:p')})
endfunction
function! Lists() abort
  let l:files = {}
  for l:one in CocAction('diagnosticList')
    if l:one.file !=# expand('%:p')
      let l:files[l:one.file] = 1
    endif
  endfor
  return len(l:files)
endfunction

function! Probe() abort
  call Until('get(g:, "coc_service_initialized", 0)')
  call Until('len(Problems()) == $DUO_PROBLEMS', 1000)
  call Row('problems', len(Problems()))
  call Until('Lists() == $DUO_LISTS')
  call Row('closed lists', Lists())

  let l:action = $DUO_ACTION + 1
  call cursor(l:action, 2)
  call Row('hover', join(CocAction('getHover'), ' '))

  let l:before = getline(l:action + 1)
  let l:done = 'no such action'
  for l:one in CocAction('codeActions', 'cursor')
    if l:one.title ==# $DUO_FIX
      call CocAction('doCodeAction', l:one)
      let s:watched = l:action + 1
      let s:before = l:before
      call Until('getline(s:watched) isnot# s:before')
      let l:done = getline(l:action + 1)
      silent undo
      if getline(l:action + 1) isnot# l:before
        let l:done = 'one undo does not take it back'
      endif
    endif
  endfor
  call Row('quick fix', l:done)

  call cursor($DUO_NAME_LINE + 1, $DUO_NAME_CHARACTER + 1)
  call CocAction('rename', $DUO_NEW_NAME)
  call Until('Renamed() > 0')
  call Row('rename', Renamed())
  call Row('version', json_decode(join(readfile($COC_NVIM . '/package.json'), '')).version . ' in Vim ' . v:version / 100 . '.' . v:version % 100)

  " Last, and as a person does: what it offers comes while one types.
  call cursor(l:action + 1, 11)
  let s:turns = 0
  call timer_start(200, {timer -> Offered(timer)}, {'repeat': -1})
  call feedkeys("i\<C-r>=coc#refresh()\<CR>", 't')
endfunction
function! Renamed() abort
  return len(filter(getbufinfo({'bufloaded': 1}), {_, buffer -> buffer.name =~# '\.duo$' && stridx(join(getbufline(buffer.bufnr, 1, '$'), "\n"), $DUO_NEW_NAME) >= 0}))
endfunction
" What it offers are the lines of a window of its own.
function! Offered(timer) abort
  let l:offered = join(map(popup_list(), {_, window -> join(getbufline(winbufnr(window), 1, '$'), ' ')}), ' ')
  let s:turns += 1
  if l:offered =~# 'gereed' || s:turns > 50
    call timer_stop(a:timer)
    call Row('completion', l:offered)
    qall!
  endif
endfunction
autocmd VimEnter * call timer_start(500, {-> Probe()})
execute 'edit ' . $DUO_FILE
