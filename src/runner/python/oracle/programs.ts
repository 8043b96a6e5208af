import { readFileSync, readdirSync } from 'node:fs';
import { source } from '../build/paths';

/** A program of `programs/`: what runs, and under which name it is reported. */
export interface ProgramFile {
  name: string;
  source: string;
}

/** Every program that the page, Node and the machine's Python must run alike. */
export function allPrograms(): ProgramFile[] {
  return readdirSync(source('programs'))
    .filter((file) => file.endsWith('.py'))
    .sort()
    .map((file) => ({
      name: file.replace('.py', ''),
      source: readFileSync(source(`programs/${file}`), 'utf8'),
    }));
}
