/** What fills Word templates: loaded when somebody gives one, since nothing else needs the library that does it. */
export { templateWriter } from './template/fillTemplate.ts';
