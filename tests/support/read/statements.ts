import SQLite from 'better-sqlite3'

const runs = ['all', 'get', 'run'] as const

/** The texts of what SQLite is asked meanwhile, by whatever connection of this process, in their order. */
export async function statementsOf(deed: () => Promise<unknown>): Promise<string[]> {
  const memory = new SQLite(':memory:')
  const prototype = Object.getPrototypeOf(memory.prepare('select 1')) as SQLite.Statement
  memory.close()
  const asked: string[] = []
  const plain = runs.map((run) => [run, prototype[run]] as const)
  for (const [run, ask] of plain) {
    prototype[run] = function (this: SQLite.Statement, ...words: unknown[]) {
      asked.push(this.source.replaceAll(/\s+/g, ' ').trim())
      return Reflect.apply(ask, this, words)
    } as never
  }
  try {
    await deed()
  } finally {
    for (const [run, ask] of plain) prototype[run] = ask as never
  }
  return asked
}

/** The tables these statements read. */
export const tablesIn = (statements: readonly string[]): Set<string> =>
  new Set(
    statements.flatMap((text) =>
      [...text.matchAll(/(?:from|join) "?([a-z_]+)"?/g)].map(([, name]) => name ?? ''),
    ),
  )
