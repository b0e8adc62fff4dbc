// Patterns and a text → every match, found as JavaScript would, in time that grows with the text alone.
// A state that failed at a place is never tried there again, so that no pattern of an author's can hold a build up.

import type { Edge, Pattern } from './pattern.ts';

export interface Match {
  readonly start: number;
  readonly end: number;
  /** Which of the patterns it is, by its place in the list. */
  readonly which: number;
}

/** What a pattern becomes; numbers are places in the list of steps. */
type Step =
  | { readonly type: 'character'; readonly accepts: (character: string) => boolean }
  | { readonly type: 'edge'; readonly edge: Edge }
  | { readonly type: 'look'; readonly steps: readonly Step[]; readonly negative: boolean }
  | { readonly type: 'fork'; first: number; second: number }
  | { readonly type: 'jump'; to: number }
  | { readonly type: 'match'; readonly which: number };

/** Counted repetitions are written out; a separator needs some twenty steps. */
const MAX_STEPS = 500;
/** Looking ahead from everywhere to the end takes the square of a text's length; this many tries take some tenths of a second. */
const MAX_TRIES = 2_000_000;

interface Search {
  readonly text: string;
  /** Spent on looking ahead. */
  tries: number;
}

/** What failed before fails again: `enter` is false for a step that was tried at a place. */
interface Failed {
  enter(number: number, at: number): boolean;
  forget(at: number): void;
}

/** Finds the matches of all patterns from left to right, none of them empty; undefined when they ask for too much. */
export function findMatches(text: string, patterns: readonly Pattern[]): readonly Match[] | undefined {
  const steps = compile(patterns);
  if (!steps) return undefined;
  const search: Search = { text, tries: 0 };
  const failed = createFailed(steps.length, text.length);
  const matches: Match[] = [];
  for (let start = 0; start < text.length; ) {
    const match = run(steps, start, failed, search);
    if (search.tries > MAX_TRIES) return undefined;
    if (match) {
      matches.push(match);
      failed.forget(match.end);
    }
    start = match ? match.end : start + 1;
  }
  return matches;
}

/** The patterns as one program, the first of them preferred. */
function compile(patterns: readonly Pattern[]): readonly Step[] | undefined {
  const steps: Step[] = [];
  patterns.forEach((pattern, which) => {
    const fork: Step = { type: 'fork', first: steps.length + 1, second: 0 };
    steps.push(fork);
    write(pattern, steps);
    steps.push({ type: 'match', which });
    fork.second = steps.length;
  });
  // The last fork has nowhere to go on to but a step that nothing passes.
  steps.push({ type: 'character', accepts: () => false });
  return steps.length > MAX_STEPS ? undefined : steps;
}

function write(pattern: Pattern, steps: Step[]): void {
  if (steps.length > MAX_STEPS) return;
  switch (pattern.type) {
    case 'character':
    case 'edge':
      steps.push(pattern);
      return;
    case 'sequence':
      for (const part of pattern.parts) write(part, steps);
      return;
    case 'choice':
      writeChoice(pattern.options, steps);
      return;
    case 'repeat':
      writeRepeat(pattern, steps);
      return;
    case 'look': {
      const inner: Step[] = [];
      write(pattern.part, inner);
      inner.push({ type: 'match', which: 0 });
      steps.push({ type: 'look', steps: inner, negative: pattern.negative });
      return;
    }
    default:
      pattern satisfies never;
  }
}

function writeChoice(options: readonly Pattern[], steps: Step[]): void {
  const ends: Extract<Step, { type: 'jump' }>[] = [];
  options.forEach((option, index) => {
    const fork: Step = { type: 'fork', first: steps.length + 1, second: 0 };
    const last = index === options.length - 1;
    if (!last) steps.push(fork);
    write(option, steps);
    if (last) return;
    const end: Extract<Step, { type: 'jump' }> = { type: 'jump', to: 0 };
    steps.push(end);
    ends.push(end);
    fork.second = steps.length;
  });
  for (const end of ends) end.to = steps.length;
}

function writeRepeat({ part, least, most, lazy }: Extract<Pattern, { type: 'repeat' }>, steps: Step[]): void {
  for (let count = 0; count < least && steps.length <= MAX_STEPS; count++) write(part, steps);
  const forks: Extract<Step, { type: 'fork' }>[] = [];
  const fork = (): void => {
    const made: Extract<Step, { type: 'fork' }> = { type: 'fork', first: 0, second: 0 };
    steps.push(made);
    forks.push(made);
    made[lazy ? 'second' : 'first'] = steps.length;
  };
  if (most === Infinity) {
    const top = steps.length;
    fork();
    write(part, steps);
    steps.push({ type: 'jump', to: top });
  } else {
    for (let count = least; count < most && steps.length <= MAX_STEPS; count++) {
      fork();
      write(part, steps);
    }
  }
  for (const made of forks) made[lazy ? 'first' : 'second'] = steps.length;
}

/** The bits of steps that failed, one for each step at each place. */
function createFailed(count: number, length: number): Failed {
  const bits = new Uint32Array(Math.ceil((count * (length + 1)) / 32));
  return {
    enter(number, at) {
      const bit = at * count + number;
      const mask = 1 << (bit & 31);
      const known = bits[bit >>> 5]! & mask;
      bits[bit >>> 5]! |= mask;
      return known === 0;
    },
    // The next search begins where a match ended, and there some steps did not fail.
    forget(at) {
      for (let bit = at * count; bit < (at + 1) * count; bit++) bits[bit >>> 5]! &= ~(1 << (bit & 31));
    },
  };
}

/** The preferred match that begins at `start`; what is only looked for `ahead` may be empty. */
function run(steps: readonly Step[], start: number, failed: Failed, search: Search, ahead = false): Match | undefined {
  const { text } = search;
  const open: number[] = [0, start];
  while (open.length > 0 && search.tries <= MAX_TRIES) {
    const at = open.pop()!;
    const number = open.pop()!;
    if (!failed.enter(number, at)) continue;
    if (ahead) search.tries++;
    const step = steps[number]!;
    switch (step.type) {
      case 'character':
        if (at < text.length && step.accepts(text[at]!)) open.push(number + 1, at + 1);
        break;
      case 'edge':
        if (isAt(step.edge, text, at)) open.push(number + 1, at);
        break;
      case 'look':
        if (looksAhead(step.steps, at, search) !== step.negative) open.push(number + 1, at);
        break;
      case 'fork':
        open.push(step.second, at, step.first, at);
        break;
      case 'jump':
        open.push(step.to, at);
        break;
      case 'match':
        // What matches nothing separates nothing.
        if (ahead || at > start) return { start, end: at, which: step.which };
        break;
      default:
        step satisfies never;
    }
  }
  return undefined;
}

/** Whether what is looked for stands ahead; most looks reach a few characters, so what failed is kept in a set. */
function looksAhead(steps: readonly Step[], at: number, search: Search): boolean {
  const tried = new Set<number>();
  const failed: Failed = {
    enter(number, place) {
      const state = place * steps.length + number;
      if (tried.has(state)) return false;
      tried.add(state);
      return true;
    },
    forget: () => undefined,
  };
  return run(steps, at, failed, search, true) !== undefined;
}

const LINE_END = /[\n\r\u2028\u2029]/;
const WORD = /\w/;

function isAt(edge: Edge, text: string, at: number): boolean {
  const before = text[at - 1] ?? '\n';
  const after = text[at] ?? '\n';
  switch (edge) {
    case 'line-start':
      return LINE_END.test(before);
    case 'line-end':
      return LINE_END.test(after);
    case 'word-edge':
      return WORD.test(before) !== WORD.test(after);
    case 'no-word-edge':
      return WORD.test(before) === WORD.test(after);
    default:
      return edge satisfies never;
  }
}
