import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
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
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, chromium.executablePath()].find(runs)
}

/** A program that is there and tells its version: on Ubuntu the name alone may be an empty shell. */
function runs(program: string): boolean {
  return existsSync(program) && spawnSync(program, ['--version'], { timeout: 30_000 }).status === 0
}

export function findOrInstallChromium(tell: (sentence: string) => void): string {
  const found = findChromium()
  if (found !== undefined) return found
  const debian = asRoot && systemId() === 'debian'
  for (const install of debian ? [fromDebian, fromPlaywright] : [fromPlaywright]) {
    install(tell)
    const installed = findChromium()
    if (installed !== undefined) return installed
  }
  throw new Error('No Chromium was found or could be installed. Install one and set CHROMIUM_PATH to it.')
}

function fromDebian(tell: (sentence: string) => void): void {
  tell('No Chromium here: installing Debian’s package chromium.')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const aptGet = (...words: string[]) =>
    spawnSync('apt-get', words, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  aptGet('update', '-q')
  aptGet('install', '-q', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation')
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
