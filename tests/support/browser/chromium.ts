import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { chromium } from 'playwright-core'

/** The engine without the windows of a desktop does the same journeys for a quarter less of the processor. */
const bare = 'chromium-headless-shell'
const names = [bare, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const asRoot = process.getuid?.() === 0

/** Without a network of its own Chromium must not call home; root cannot use the sandbox. */
export const chromiumFlags = [
  ...(asRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** CHROMIUM_PATH, then a Chromium on the PATH, then the one Playwright keeps. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== '') {
    if (runs(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, which does not start.`)
  }
  return [...names.flatMap(onPath), chromium.executablePath()].find(runs)
}

const onPath = (name: string): string[] =>
  (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))

/** A program that is there and tells its version: on Ubuntu the name alone may be an empty shell. */
function runs(program: string): boolean {
  return existsSync(program) && spawnSync(program, ['--version'], { timeout: 30_000 }).status === 0
}

export function findOrInstallChromium(tell: (sentence: string) => void): string {
  const isNamed = (process.env.CHROMIUM_PATH ?? '') !== ''
  if (!isNamed && asRoot && systemId() === 'debian' && !onPath(bare).some(runs)) fromDebian(tell)
  const found = findChromium()
  if (found !== undefined) return found
  fromPlaywright(tell)
  const installed = findChromium()
  if (installed !== undefined) return installed
  throw new Error('No Chromium was found or could be installed. Install one and set CHROMIUM_PATH to it.')
}

function fromDebian(tell: (sentence: string) => void): void {
  tell(`Installing Debian’s package ${bare}.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // Without a network this is given up soon: another Chromium may be there.
  const network = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20']
  const aptGet = (...words: string[]) =>
    spawnSync('apt-get', [...network, ...words], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 240_000,
    })
  aptGet('update', '-q')
  aptGet('install', '-q', '-y', '--no-install-recommends', bare, 'fonts-liberation')
}

function fromPlaywright(tell: (sentence: string) => void): void {
  tell('No Chromium here: installing the one of Playwright.')
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'))
  const withLibraries = asRoot && process.platform === 'linux' ? ['--with-deps'] : []
  const words = [join(folder, 'cli.js'), 'install', ...withLibraries, '--no-shell', 'chromium']
  spawnSync(process.execPath, words, { stdio: ['ignore', 'inherit', 'inherit'] })
}

function systemId(): string | undefined {
  if (!existsSync('/etc/os-release')) return undefined
  return /^ID=(.*)$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1]?.replaceAll('"', '')
}
