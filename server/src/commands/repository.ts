import { join, resolve } from 'node:path'

/** The folder that holds the five rooms. */
export const repository = join(import.meta.dirname, '../../..')

/** Where the demonstration keeps its file: `data`, or the folder named by ROUNDTABLE_DATA. */
export function dataFolder(env: NodeJS.ProcessEnv): string {
  return env.ROUNDTABLE_DATA ? resolve(env.ROUNDTABLE_DATA) : join(repository, 'data')
}

/** `/path/data/roundtable.db` */
export function dataFile(env: NodeJS.ProcessEnv): string {
  return join(dataFolder(env), 'roundtable.db')
}
