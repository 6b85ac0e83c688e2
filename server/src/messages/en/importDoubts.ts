/** What a person is asked of a list that comes in. */
const rows = (count: string) => (count === '1' ? 'row' : 'rows');

export const importDoubts = {
  struck: 'this line is struck through. Is it done (or dropped)? Then write “status: gereed”.',
  partlyStruck: (text: string) => `a part is struck through and stands between ~~ here: ${text}`,
  statusStruck: (text: string) => `the status “${text}” is struck through and was left out. Is it done?`,
  deletedText: (text: string) => `deleted with tracked changes, and not taken over: ${text}`,
  deletedRow:
    'this row was deleted with tracked changes. Was it dropped? Then write “status: vervallen”, or take it away.',
  insertedText: (text: string) => `inserted with tracked changes, and taken over: ${text}`,
  hiddenText: (text: string) => `hidden text, taken over all the same: ${text}`,
  hiddenRow: 'this row was hidden. Does it still belong here?',
  hiddenColumn: (header: string) => `column “${header}” was hidden, and was read all the same.`,
  hiddenSheet: (name: string) => `sheet “${name}” was hidden, and was read all the same.`,
  colour: (colour: string, count: string, lines: string, legend: string) =>
    `${count} ${rows(count)} with colour ${colour} (${rows(count)} ${lines}). What does that colour mean? Nothing was made of it.${legend === '' ? '' : ` The legend says: ${legend}.`}`,
  day: (shown: string, day: string) => `it was shown as “${shown}”; by the file that is ${day}. Is that right?`,
  serial: (text: string) => `${text} may be a day that was stored as a number. Fill in the day.`,
  shifted: 'this row stood one column beside its place and was moved back. Is everything where it belongs?',
  split: (count: string) => `one cell held ${count} items. They were taken apart; check what belongs to which.`,
  continued: 'a row without a title was read as the rest of this one. Is that right?',
  headingRow: (text: string) => `“${text}” was read as a heading, since the rest of its row was empty.`,
  statusHeading: (text: string, status: string) =>
    `are the actions below “${text}” ${status}? Nothing was filled in. ${status === 'open' ? 'Write at each of them how it stands.' : `If so, write “status: ${status}” at this heading, or at each of them.`}`,
  periodHeading: (text: string) =>
    `does “${text}” say something of the actions below it, as their deadline? Nothing was filled in.`,
  legend: (texts: string) =>
    `this was read as a legend, and stands in the register as a comment: ${texts}. Does any of it belong in the list?`,
  noTitle: 'this line has no title.',
  number: (text: string) => `“${text}” cannot be a number and stands elsewhere for that reason.`,
  dateColumn: (header: string) =>
    `column “${header}” was read as the date of the action. Was it the deadline? Then import the list with “${header}=deadline”.`,
  doneColumn: (header: string) =>
    `column “${header}” was read as the day on which something was ready. Was it the deadline? Then import the list with “${header}=deadline”.`,
  dayOrder: (header: string) =>
    `column “${header}” has days such as 3/4/2024, and nothing says whether the day stands in front. They were read as 3 April. Is that right?`,
  onceHeading: (header: string) =>
    `column “${header}” has each heading at its first row only. The rows without one below it were put there. Is that right?`,
  bracketNames: (names: string) =>
    `a given name may stand in brackets: ${names}. It was read as the organisation. If it is the given name, put it in front, without brackets.`,
  percents: (header: string) =>
    `column “${header}” has numbers. They were read as percents: 100 is done. Is that right?`,
  tickUnsure: (header: string, text: string) =>
    `“${header}” says “${text}”. Is this done, and when? No status was made of it; it stands with the remarks.`,
  noHeader: 'the table has no row with headers. What each column is was told by what stands in it.',
  fromLine: 'made of a line of running text. Is it right?',
  notWritten: (field: string) =>
    `what stood at “${field}” cannot stand there and was kept as a comment. Fill in “${field}” yourself.`,
  severalLines: (field: string, text: string) =>
    `“${field}” had several lines: ${text}. Check which of them holds, and keep that.`,
  otherColumn: (column: string, meant: string) =>
    `what stands in “${column}” seems to belong in “${meant}”. It was not moved.`,
  emphasis: (header: string) => `column “${header}” says that bold letters mean something. That was not taken over.`,
  crosses: (headers: string) =>
    `below ${headers} stand crosses. Do they say who has to do it, or when? Nothing was made of them: they are a field of their own or a remark at each action.`,
  maybeDone: (header: string) =>
    `below “${header}” stand ticks or crosses. Is what is ticked done? Nothing was made of them. If so, take the list over with “${header}=gereed”.`,
  maybeStatus: (header: string) =>
    `“${header}” seems to say how it is. No status was made of it. If it is the status, take the list over with “${header}=status”.`,
  maybeDeadline: (header: string) =>
    `“${header}” seems to say when something has to be ready. No deadline was made of it. If it is the deadline, take the list over with “${header}=deadline”.`,
  whoAsTitle: (header: string) =>
    `below “${header}” seem to stand names, and they were read as titles. Is it who does it? Then take the list over with “${header}=eigenaar”, and with “=titel” behind the column that says what is to be done.`,
  kindLetters: (header: string) =>
    `below “${header}” stand letters. Which kind is meant? They stand with the remarks; change the word before the number yourself, as “motie” or “toezegging”.`,
  whoHeading: (text: string) =>
    `“${text}” was read as a heading. Is that who has to do the actions below it? Then put “eigenaar: ${text}” at this heading; it then holds for all below it.`,
  whoInTitle: (text: string, title: string) =>
    `is “${text}” who has to do “${title}”? Then add “eigenaar: ${text}”, and take it out of the title.`,
  severalItems: (count: string) =>
    `this cell had ${count} lines with a dash or a number. Are they actions of their own? Then split them.`,
  twoLines: 'the cell of the title had two lines, and so had the one beside it. Are they two actions? Then split them.',
  statusInTitle: (title: string, status: string) =>
    `“${title}”: is this ${status}? Nothing was filled in. If so, put “status: ${status}”.`,
  nameAsTitle: (text: string) =>
    `“${text}” was read as an action. Is it who does what stands above it? Then put it there, behind “eigenaar:”.`,
  dayWithWho: (header: string, text: string) =>
    `“${header}” says “${text}”, with a day. Is that the deadline? Then put it behind “deadline:”.`,
  subjectItem: (text: string) =>
    `“${text}” was read as a heading, since what stands further in below it says itself who does it or when.`,
  ticked: 'made of a line that is ticked, and therefore “gereed”. Is that right?',
  whoWhen: (header: string, text: string) =>
    `“${text}” in column “${header}” does not say for certain who and when, and stands with the remarks. Fill in yourself who and when.`,
  actionInText: (title: string, who: string) => `“${title}” was read as an action of ${who}. Is that right?`,
  pointOwner: (title: string, who: string) =>
    `${who} stands beside “${title}”, and that was made an action. Is its title right?`,
  minutesAsList: (header: string) =>
    `the table with “${header}” looks like minutes, and each row was read as an action. Are they minutes? Then put “Verslag” with the name and the date of the meeting above it, and take it over again.`,
  otherList: (name: string) =>
    `“${name}” seems to be no list of actions, and an action was made of each of its lines all the same. If they are none, take them out.`,
  otherTable: (name: string) =>
    `“${name}” seems to be no list of actions. None were made of it: what it says was kept as text. If they are actions, put them in a list with a column “Actie”.`,
  maybeWho: (header: string) =>
    `below “${header}” seem to stand names. No owner was made of them. If it is who does it, take the list over with “${header}=eigenaar”.`,
  mixedTitles: (header: string) =>
    `“${header}” has decisions and actions together, and all were read as actions. Of a decision put “besluit” in the place of “actie”.`,
  monthFirst: (header: string) =>
    `column “${header}” has the month in front, as in 04/15/2024. The days were read so: 04/05/2024 is 5 April. Is that right?`,
  onceOwner: (header: string) =>
    `column “${header}” has each name at the first row only. Does it hold for the rows below too? Nothing was filled in; if so, put at each of them who does it.`,
  whoInDecision: (who: string) =>
    `this decision names ${who}. Is that who has to do something for it? Then add an action, with “eigenaar: ${who}”.`,
  answers: (header: string, subject: string) =>
    `“${header}” mostly has answers, such as “akkoord” or “conform”. The title was therefore taken from “${subject}”, and the answer stands with the explanation. Is that right?`,
  answerTitle: (text: string, subject: string) =>
    `“${text}” does not say what was decided. The title is therefore “${subject}”, and “${text}” stands with the explanation. Is that right?`,
  serialDays: (header: string, text: string, day: string) =>
    `column “${header}” has numbers, such as ${text}. They were read as days that Excel stores as numbers: ${text} is ${day}. Is that right?`,
  statusCodes: (header: string, codes: string) =>
    `what does this mean below “${header}”: ${codes}? The list does not say. It was taken over as it stands; put a status in its place yourself.`,
  sameEntry: (table: string) =>
    `this one stands ${table === '' ? 'further up in the list' : `in table ${table}`} too, with the same number. Put them together, or take one away.`,
  sameNumber: (title: string) => `“${title}” has this number too. Which of the two is it?`,
};
