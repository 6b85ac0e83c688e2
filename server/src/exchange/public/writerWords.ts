/**
 * The words that writers put into a file of their own accord: names of tags and styles, addresses of schemas, labels. A name that is
 * one of these (`Kop`, `Dag`) stands in every file; any other that is found in one came from the register.
 */
export const WRITER_WORDS: ReadonlySet<string> = new Set(
  (
    'aangehouden action activesplitrange after align alignment always application ar arial auto avoid background ' +
    'begin blad block blocks body bold border bottomleft break bullet calibri calname calscale caption carlito cel ' +
    'cell cells celopsomming clear col collapse color column columns com compatibilitymode compatible complete ' +
    'completed config content contents core current dag dagvorm datastyle date day dc dd de deadline deel default depth ' +
    'description device deze display div dl docprops doctype document done dt dtstamp duo dxa een eigenaar elements ' +
    'encoding end exact export facts ff fff filterdatabase firstrow fixed flex fo focus font footer format frozen gap ' +
    'gegevens gereed geschreven gestart getypt goed gregorian grid group header heading height html http ' +
    'hybridmultilevel id in inf inhoud initial inline inside int is italic keuzelijsten key kies kind kop laat ' +
    'label landscape language late left level lijst line list listbullet listtab long lx maart main manifest margin ' +
    'marks max media meta metadata microsoft mimetype min mmmm naam name names nav needs nergens niet nl nog none ' +
    'normal nowrap number numbering numpages oasis of office officedocument offset onder onderdeel ooo open ' +
    'opendocument openoffice openxmlformats opsomming org organisation outline overflow package padding page pagina ' +
    'paragraph people percent person policy positionbottom preserve print prodid properties purl referencedate ' +
    'region register relationships rels right rij row rows sa sans scale schemas sections security separate serif ' +
    'settings sharedstrings sheet short single size slot solid space spreadsheet spreadsheetml src staat standalone ' +
    'standard start state status stop string struck style styles summary svg swiss tabel tabelkop tabellen ' +
    'tabelopsomming tabeltekst table tablegrid tablenormal tables tbody tc td te tekst tekstvorm text th thead thin ' +
    'titel title titles toelichting top tr true tussen types uid uit uitvoering ul unsafe urn utf van vcalendar ' +
    'version vertical verticalsplitmode verticalsplitposition vervallen vervolg vet view viewid viewport views ' +
    'visible vnd voorbereiding vtodo waarde warning weight white width word wordprocessingml workbook worksheet ' +
    'worksheets wr wrap www xl xlink xlnm xml xmlns xsl yes yyyy zonder'
  ).split(' '),
);
