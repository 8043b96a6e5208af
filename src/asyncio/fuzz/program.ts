/** Random programs as trees of statements. */
import { FORMS } from './forms';
import { EVERYTHING, GO_ON } from './forms/choices';
import type { BlockUse, Form, Value, Version } from './forms/form';
import { randomFrom, type Random } from './random';

/** One statement: its kind in `FORMS`, a number of its own, its arguments and blocks. */
export interface Statement {
  kind: string;
  id: number;
  args: Record<string, Value>;
  blocks: Record<string, Statement[][]>;
}

/** A whole program. */
export interface Program {
  seed: number;
  /** Whether its tasks begin eagerly. */
  eager: boolean;
  /** Bodies of the coroutines that one `Runner` runs, one after the other. */
  runs: Statement[][];
}

/** Where a statement stands. */
interface Place {
  depth: number;
  /** Whether `return` ends the coroutine here in both languages. */
  inFunction: boolean;
  /** Whether items can be emitted here. */
  inGenerator: boolean;
  inTimeout: boolean;
  inGroup: boolean;
}

/** First version of CPython that has eager tasks which behave as those of 3.14 do. */
export const EAGER_SINCE: Version = 314;

/** The program for `seed`, of statements that CPython `version` has. */
export function makeProgram(seed: number, version: Version): Program {
  const random = randomFrom(seed);
  const maker = new Maker(random, version);
  const eager = random.chance(0.2) && version >= EAGER_SINCE;
  const place = {
    depth: 4,
    inFunction: true,
    inGenerator: false,
    inTimeout: false,
    inGroup: false,
  };
  const runs = [maker.lastingBlock(place, 5 + random.below(8))];
  while (runs.length < 3 && random.chance(0.2)) {
    runs.push(maker.lastingBlock(place, 1 + random.below(4)));
  }
  return { seed, eager, runs };
}

class Maker {
  private ids = 0;
  private readonly names: string[];

  constructor(
    private readonly random: Random,
    version: Version,
  ) {
    this.names = Object.keys(FORMS).filter((name) => (formOf(name).since ?? 0) <= version);
  }

  block(place: Place, length = 1 + this.random.below(4)): Statement[] {
    return Array.from({ length }, () => this.statement(place));
  }

  /** Statements that mostly neither end the program nor wait for ever. */
  lastingBlock(place: Place, length: number): Statement[] {
    return Array.from({ length }, () => this.lasting(place));
  }

  private lasting(place: Place): Statement {
    let statement: Statement;
    if (this.random.chance(0.8)) {
      const body = this.statement({
        ...place,
        depth: place.depth - 1,
        inFunction: false,
        inTimeout: true,
      });
      statement = this.wrap('timeout', { limit: this.random.pick([0.03, 0.05, 0.07]) }, body);
    } else {
      statement = this.statement(place);
    }
    if (this.random.chance(0.1)) return statement;
    return this.wrap('tryAll', { caught: EVERYTHING, again: GO_ON }, statement);
  }

  private wrap(kind: string, args: Record<string, Value>, body: Statement): Statement {
    return { kind, id: ++this.ids, args, blocks: { body: [[body]] } };
  }

  private statement(place: Place): Statement {
    const kind = this.choose(place);
    const form = formOf(kind);
    const statement: Statement = { kind, id: ++this.ids, args: {}, blocks: {} };
    for (const [name, values] of Object.entries(form.args ?? {})) {
      statement.args[name] = this.random.pick(values);
    }
    for (const [name, use] of Object.entries(form.blocks ?? {})) {
      const count = use === 'functions' ? 1 + this.random.below(3) : 1;
      statement.blocks[name] = Array.from({ length: count }, () =>
        this.block(inside(place, kind, use)),
      );
    }
    return statement;
  }

  private choose(place: Place): string {
    const fitting = this.names.filter((name) => fits(formOf(name), place));
    let left =
      this.random.below(1000) * 0.001 * fitting.reduce((sum, name) => sum + formOf(name).weight, 0);
    for (const name of fitting) {
      left -= formOf(name).weight;
      if (left < 0) return name;
    }
    return 'turn';
  }
}

/** The form of a statement. */
export function formOf(kind: string): Form {
  const form = FORMS[kind];
  if (form === undefined) throw new RangeError(`no statement is called ${kind}`);
  return form;
}

function fits(form: Form, place: Place): boolean {
  if (form.blocks !== undefined && place.depth === 0) return false;
  if (form.where === 'function') return place.inFunction && !place.inGenerator;
  if (form.where === 'generator') return place.inGenerator;
  if (form.where === 'timeout') return place.inTimeout;
  return form.where === 'group' ? place.inGroup : true;
}

function inside(place: Place, kind: string, use: BlockUse): Place {
  const depth = place.depth - 1;
  if (use === 'inline') return { ...place, depth };
  if (use !== 'body') {
    const inGenerator = use === 'generator';
    return { depth, inFunction: true, inGenerator, inTimeout: false, inGroup: false };
  }
  const inTimeout = kind.startsWith('timeout') || place.inTimeout;
  const inGroup = kind === 'group' || place.inGroup;
  return { depth, inFunction: false, inGenerator: false, inTimeout, inGroup };
}
