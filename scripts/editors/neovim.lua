-- Neovim's own client: what it shows and does with a register, one row for each. Any version from 0.7 on.
local function row(name, value)
  io.stdout:write(('ROW\t%s\t%s\n'):format(name, (tostring(value):gsub('[\r\n\t]', ' '))))
end
local env = vim.env
local folder = vim.fn.getcwd()
vim.o.hidden = true
vim.cmd('edit ' .. env.DUO_FILE)
vim.bo.filetype = 'duo'
local id = vim.lsp.start_client({ name = 'duo', cmd = { 'duo-language-server', '--stdio' }, root_dir = folder })
vim.lsp.buf_attach_client(0, id)
local client = vim.lsp.get_client_by_id(id)
vim.wait(20000, function() return #vim.diagnostic.get(0) == tonumber(env.DUO_PROBLEMS) end, 20)
row('problems', #vim.diagnostic.get(0))
local function lists()
  local seen, count = {}, 0
  for _, one in ipairs(vim.diagnostic.get()) do
    if one.bufnr ~= vim.api.nvim_get_current_buf() and not seen[one.bufnr] then count = count + 1 end
    seen[one.bufnr] = true
  end
  return count
end
vim.wait(10000, function() return lists() == tonumber(env.DUO_LISTS) end, 20)
row('closed lists', lists())

local function place(line, character)
  return { textDocument = vim.lsp.util.make_text_document_params(0), position = { line = line, character = character } }
end
local function ask(method, params)
  local answer = vim.lsp.buf_request_sync(0, method, params, 10000)
  return answer and answer[id] and answer[id].result
end
local action = tonumber(env.DUO_ACTION)

local hover = ask('textDocument/hover', place(action, 1))
row('hover', hover and vim.inspect(vim.lsp.util.convert_input_to_markdown_lines(hover.contents)) or 'nothing')

local list = ask('textDocument/completion', place(action + 1, 10))
local items = vim.lsp.util.text_document_completion_list_to_complete_items
local words = {}
for _, item in ipairs(list and (items and items(list, '') or list.items or list) or {}) do
  words[#words + 1] = item.word or item.label
end
row('completion', table.concat(words, ', '))

local params = place(action, 1)
params.range = { start = params.position, ['end'] = params.position }
params.context = { diagnostics = {} }
local done = 'no such action'
for _, found in ipairs(ask('textDocument/codeAction', params) or {}) do
  if found.title == env.DUO_FIX then
    local before = vim.fn.getline(action + 2)
    local edit = found.edit or (ask('codeAction/resolve', found) or {}).edit
    if edit then vim.lsp.util.apply_workspace_edit(edit, client.offset_encoding) end
    done = vim.fn.getline(action + 2)
    vim.cmd('silent undo')
    if vim.fn.getline(action + 2) ~= before then done = 'one undo does not take it back' end
  end
end
row('quick fix', done)

local rename = place(tonumber(env.DUO_NAME_LINE), tonumber(env.DUO_NAME_CHARACTER))
rename.newName = env.DUO_NEW_NAME
local edit = ask('textDocument/rename', rename)
if edit then vim.lsp.util.apply_workspace_edit(edit, client.offset_encoding) end
local files = 0
for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
  local text = vim.api.nvim_buf_is_loaded(buffer) and table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') or ''
  if text:find(env.DUO_NEW_NAME, 1, true) then files = files + 1 end
end
row('rename', files)
local version = vim.version()
row('version', ('%d.%d.%d'):format(version.major, version.minor, version.patch))
vim.cmd('qa!')
