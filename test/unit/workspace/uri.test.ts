import assert from 'node:assert/strict';
import { canonicalUri } from '../../../server/src/workspace/uri.ts';

/** Each of the spellings, and the first itself, comes back as the first. */
function check(canonical: string, ...spellings: string[]): void {
  for (const uri of [canonical, ...spellings]) assert.equal(canonicalUri(uri), canonical, uri);
}

describe('canonicalUri', () => {
  it('one spelling for a path, encoded or not', () => {
    check('file:///werk/lijst.duo', 'FILE:///werk/lijst.duo');
    check('file:///werk/mijn%20map/a.duo', 'file:///werk/mijn map/a.duo');
    check(
      'file:///werk/co%C3%B6rdinatie%20%281%29.duo',
      'file:///werk/coördinatie (1).duo',
      'file:///werk/co%c3%b6rdinatie%20(1).duo',
    );
    check('file:///a%21%27%28%29%2A%2B%2C%3B%3D%40%23.duo', "file:///a!'()*+,;=@%23.duo");
    check('file:///a-._~b.duo', 'file:///a%2D%2E%5F%7Eb.duo');
  });
  it('one spelling for a drive', () => {
    check(
      'file:///c%3A/Users/Anja/Lijst.duo',
      'file:///C:/Users/Anja/Lijst.duo',
      'file:///c:/Users/Anja/Lijst.duo',
      'file:///C%3A/Users/Anja/Lijst.duo',
    );
    check('file:///werk/C%3A/a.duo', 'file:///werk/C:/a.duo');
    check('file:///Cc%3A/a.duo', 'file:///Cc:/a.duo');
  });
  it('the case of a path counts, that of a server does not', () => {
    assert.notEqual(canonicalUri('file:///werk/A.duo'), canonicalUri('file:///werk/a.duo'));
    check('file://server/Share/a.duo', 'file://SERVER/Share/a.duo');
  });
  it('a percent sign and a slash in a name stay what they are', () => {
    check('file:///100%25/a.duo');
    check('file:///100%2525.duo');
    check('file:///a%2Fb.duo', 'file:///a%2fb.duo');
    assert.notEqual(canonicalUri('file:///a%2520b.duo'), canonicalUri('file:///a%20b.duo'));
  });
  it('other addresses: as they are, or in the same spelling', () => {
    check('untitled:Untitled-1');
    check('untitled:Mijn lijst (1)');
    check('vscode-vfs://github/anja/lijst/a%20b.duo', 'vscode-vfs://GitHub/anja/lijst/a b.duo');
    check('file://');
    check('geen adres');
  });
  it('an address that cannot be decoded comes back as it is', () => {
    for (const uri of ['file:///100%/a b.duo', 'file:///%E0%A4%A', 'FILE:///%zz']) assert.equal(canonicalUri(uri), uri);
  });
});
