import { workerData } from 'node:worker_threads';
import { make } from './make';

/** The thread that `build.ts` starts: makes the folder that it is given, and ends. */
void make(workerData as string);
