import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')
/** The code that decides how an indicator reads. */
const folders = [
  'shared/src',
  'db/src/queries',
  ...['calculation', 'continuation', 'disclosure', 'scorecard', 'stored-reading'].map(
    (name) => `server/src/${name}`,
  ),
  'server/src/indicator/note',
]

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    for (const path of paths.sort()) hash.update(await readFile(path))
  }
  return hash.digest('base64url')
}

let version: Promise<string> | undefined

/** Another text once anything was changed in how readings are made. */
export function codeVersion(): Promise<string> {
  version ??= hashOfSources()
  return version
}
