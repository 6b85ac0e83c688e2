// The start of the Langium peer, as Langium's own template has it.
import { startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createRegisterServices } from './language.mjs';

const connection = createConnection(ProposedFeatures.all);
const { shared } = createRegisterServices({ connection, ...NodeFileSystem });
startLanguageServer(shared);
