import { globSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const zip = promisify(gzip)
const brotli = promisify(brotliCompress)
/** A fifth smaller than what can be done while somebody waits; the two levels above it take three and six times as long. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
/** Below it the headers of an answer weigh as much as what is spared. */
const worthwhile = 1024

/** Lays each script and stylesheet of a folder beside itself as brotli and gzip, for `pageRoutes` to send as they are. */
export async function compressBuilt(folder: string): Promise<void> {
  const files = globSync('**/*.{js,css,svg}', { cwd: folder })
  await Promise.all(
    files.map(async (name) => {
      const path = `${folder}/${name}`
      const plain = await readFile(path)
      if (plain.length < worthwhile) return
      await Promise.all([
        brotli(plain, quality).then((bytes) => writeFile(`${path}.br`, bytes)),
        zip(plain, { level: constants.Z_BEST_COMPRESSION }).then((bytes) => writeFile(`${path}.gz`, bytes)),
      ])
    }),
  )
}
