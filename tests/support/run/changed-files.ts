import { execFileSync } from 'node:child_process'
import { root } from './root.ts'

const git = (...words: string[]): string =>
  execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

export function isCommit(word: string): boolean {
  try {
    git('rev-parse', '--verify', '--quiet', `${word}^{commit}`)
    return true
  } catch {
    return false
  }
}

/** What differs from where this branch left main, or from a commit: changed, new, renamed and gone. */
export function changedFiles(since?: string): { base: string; paths: string[] } {
  const main = ['main', 'origin/main'].find(isCommit)
  if (since === undefined && main === undefined) throw new Error('There is no main to compare with.')
  const base = since ?? git('merge-base', 'HEAD', main ?? '').trim()
  const differing = git('diff', '--name-only', '--no-renames', base)
  const untracked = git('ls-files', '--others', '--exclude-standard')
  const paths = [...new Set([...differing.split('\n'), ...untracked.split('\n')])]
  return { base, paths: paths.filter((path) => path !== '') }
}
