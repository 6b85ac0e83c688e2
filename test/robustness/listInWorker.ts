/**
 * Makes a file of a list of 10,000 actions in a worker (`make FORMAT FILE`), or reads that as one of somebody else (`read FORMAT FILE`),
 * and says as JSON what it took.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { ExportDocument, Row } from '../../server/src/exchange/document.ts';

const ACTIONS = 10_000;
const PER_BLOCK = 1000;
const COLUMNS = [
  { key: 'nr', header: 'Nr', kind: 'number', width: 8 },
  { key: 'wat', header: 'Wat', kind: 'text', width: 36 },
  { key: 'status', header: 'Status', kind: 'status', width: 14 },
  { key: 'organisaties', header: 'Betrokken organisaties', kind: 'people', width: 20 },
  { key: 'eigenaar', header: 'Eigenaar', kind: 'people', width: 20 },
  { key: 'deadline', header: 'Deadline', kind: 'day', width: 18 },
  { key: 'toelichting', header: 'Toelichting', kind: 'text', width: 36 },
  { key: 'opmerking', header: 'Opmerkingen', kind: 'text', width: 36 },
] as const;

function listOf(count: number): ExportDocument {
  const rows = Array.from({ length: count }, (_, at): Row => {
    const day = `2021-${String((at % 12) + 1).padStart(2, '0')}-01`;
    const cells = [
      { text: `2021-${at}` },
      { text: `Offerte ${at} opvragen bij de leveranciers – en vergelijken met die van vorig jaar` },
      { text: at % 3 === 0 ? 'gereed' : 'in uitvoering' },
      { text: 'Gemeenten, provincie en NCG' },
      { text: `Naam ${at % 200}`, people: [] },
      { text: day, day, isExact: true, marks: at % 5 === 0 ? (['late'] as const) : [] },
      {
        text: `Vraag drie partijen om een voorstel (nummer ${at}).\n- eerst per brief\n- daarna in een gesprek, met verslag`,
      },
      { text: at % 4 === 0 ? 'Besproken in het overleg; de gemeenten leveren de cijfers aan.' : '' },
    ];
    return { id: String(at), cells, state: 'open', place: undefined };
  });
  const sections = Array.from({ length: count / PER_BLOCK }, (_, at) => ({
    heading: `Blok ${at}`,
    level: 1,
    place: undefined,
    blocks: [
      {
        kind: 'table' as const,
        caption: `Blok ${at}`,
        columns: COLUMNS,
        rows: rows.slice(at * PER_BLOCK, (at + 1) * PER_BLOCK),
      },
    ],
  }));
  return { title: 'Actielijst', day: '2021-03-24', facts: [], sections };
}

const [task = '', format = '', path = ''] = workerData ?? process.argv.slice(2);

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url), { workerData: [task, format, path] });
  worker.on('message', (made) => {
    // Of the whole process, with Node itself and the list.
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(JSON.stringify({ ...made, megabytes }));
  });
} else if (task === 'make') {
  const { WRITERS } = await import('../../server/src/exchange/writers.ts');
  const list = listOf(ACTIONS);
  const start = process.cpuUsage();
  const made = WRITERS[format as keyof typeof WRITERS](list);
  const { user, system } = process.cpuUsage(start);
  parentPort?.postMessage({ milliseconds: Math.round((user + system) / 1000), bytes: made.length });
  writeFileSync(path, made);
} else {
  const { readGiven } = await import('../../server/src/exchange/readers.ts');
  const bytes = readFileSync(path);
  const start = process.cpuUsage();
  const given = await readGiven(bytes, path);
  const { user, system } = process.cpuUsage(start);
  const blocks = given.kind === 'given' ? given.document.blocks : [];
  const rows = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
  parentPort?.postMessage({ milliseconds: Math.round((user + system) / 1000), rows });
}
