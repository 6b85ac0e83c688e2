/** Mocha as a script of a browser, which puts itself in the global scope. */
declare module 'mocha/mocha.js';
