import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, EXTENSION_ID, openSample, waitFor } from './support.ts';

describe('activation', () => {
  after(closeEditors);

  it('starts with the first .duo file and takes it for its language', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    assert.ok(extension, `${EXTENSION_ID} is not installed`);
    const { document } = await openSample('actielijst.duo');
    assert.equal(document.languageId, 'duo');
    await waitFor(() => extension.isActive, 'the extension was active');
  });
});
