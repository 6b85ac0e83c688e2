/** The manifest as it is packed: with what the code knows and nobody should have to keep by hand. */
import { RULES } from '../../server/src/rules/index.ts';

/** The manifest in which the setting `duo.regels` knows the codes of the rules, so that an editor proposes them. */
export function packedManifest(text: string): string {
  const manifest = JSON.parse(text);
  const setting = manifest.contributes?.configuration?.properties?.['duo.regels'];
  if (setting === undefined) throw new Error('the manifest has no setting duo.regels');
  setting.propertyNames = { enum: RULES.map(({ code }) => code) };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
