import type SQLite from 'better-sqlite3'

/** Texts of statements that change nothing of who somebody is or what they may; any other may. */
const tellNothingOfPeople = new Set<string>()

/** Says so of a statement: what is known of who asks need not be read again after it. */
export function tellsNothingOfPeople<Written extends { sqlite: string }>(written: Written): Written {
  tellNothingOfPeople.add(written.sqlite)
  return written
}

export type Commits = {
  /** Another text than before, once anybody in any process has committed; `people`: what may be about people. */
  since: (about?: 'people') => string
  /** Told of each statement right before it runs. */
  note: (text: string, isReading: boolean) => void
}

/** What others commit SQLite counts for a connection; what the connection commits itself is counted here. */
export function commitsOf(sqlite: SQLite.Database): Commits {
  const others = sqlite.prepare('pragma data_version').pluck()
  let [all, people, mayBeOfPeople] = [0, 0, false]
  const committed = () => {
    all += 1
    if (mayBeOfPeople) people += 1
    mayBeOfPeople = false
  }
  return {
    since: (about) => `${others.get()} ${about === undefined ? all : people}`,
    note: (text, isReading) => {
      if (text === 'commit') return committed()
      if (isReading || text === 'begin') return
      mayBeOfPeople ||= !tellNothingOfPeople.has(text)
      // By itself it is committed as soon as it has run, before anybody else is asked anything.
      if (!sqlite.inTransaction) committed()
    },
  }
}
