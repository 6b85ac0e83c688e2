/** Words beside a deadline that may turn its meaning round, and words that may be another date. */
import { alternatives, HOLIDAYS, MONTHS, SEASONS, WEEKDAYS } from '../words.ts';
import { LETTER } from './pattern.ts';

function anyOf(words: string): RegExp {
  return new RegExp(`(?<![${LETTER}])(?:${words})(?![${LETTER}])`, 'i');
}

/** Negations, conditions, other moments, what has happened already and what comes back. */
export const Turning = anyOf(
  'niet|geen|nooit|zonder|als|indien|mits|tenzij|zodra|wanneer|na|nadat|sinds|vanaf|van af|of|dan|tot|toen|was|waren|werd|werden|geweest|oude?' +
    '|oorspronkelijke?|eerder|later|laatst|daarna|daarvoor|voordat|vervolg|uitstel|afhankelijk|afh\\.?|onder|behalve|plaats|basis|voorwaarde|besluit|besluiten' +
    `|keer|maal|elke?|iedere?|telkens|steeds|[${LETTER}]*lijks|om de|dag|dagen|week|weken|maand|maanden|kwartaal|jaar|jaren|uur|half|begin|eind|einde|medio` +
    '|volgende?|vorige?|afgelopen|start|starten|begint|ingang|ingaande|m\\.?i\\.?v\\.?|v\\.?a\\.?|conform|volgens|cf|d\\.?d\\.?|e\\.?v\\.?|evt|eventueel|doorlopend' +
    `|verder|herhaling|onzeker|haalbaar|oplevering|uitloop|misschien|wellicht|vermoedelijk|vragen|vragenronde|[${LETTER}]*reces|[${LETTER}]*vakantie|[${LETTER}]*nota|[${LETTER}]*begroting` +
    `|z\\.?s\\.?m|mogelijk|spoedig|snel|start[${LETTER}]*|loopt|duurt|seizoen|schooljaar|boekjaar|fase` +
    '|besproken|besloten|vervallen|vervalt|verzonden|ontvangen|verschenen|verschoven|verstreken|begonnen|vastgesteld|afgehandeld' +
    `|(?:be|ver|ont|her)[${LETTER}]+(?:d|t)|[${LETTER}]*ge[${LETTER}]+(?:d|t|en)`,
);

/** Anything that may be a date or a time of its own. */
export const DateLike = anyOf(
  `${alternatives(MONTHS)}|${alternatives(SEASONS)}|${alternatives(HOLIDAYS).replaceAll(' ', '\\s+')}|${[...WEEKDAYS.keys()].filter((day) => day.length > 2).join('|')}|q[1-4]|wk|gisteren|morgen|vandaag`,
);
