import { existsSync, readFileSync, rmSync } from 'node:fs'
import { relative } from 'node:path'

export type FileTime = { file: string; seconds: number }
export type Tally = { passed: number; failed: number; files?: FileTime[] }

type Report = {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    status: string
    startTime: number
    endTime: number
    assertionResults: { status: string }[]
  }[]
}

/** What a run of Vitest says in its own report; the report is removed. */
export function takeReport(path: string, root: string): Tally {
  if (!existsSync(path)) return { passed: 0, failed: 1 }
  const text = readFileSync(path, 'utf8')
  rmSync(path)
  return countReport(JSON.parse(text), root)
}

/** A file that fails before or outside its tests counts as one failed test. */
function countReport({ numPassedTests, numFailedTests, testResults }: Report, root: string): Tally {
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: numPassedTests,
    failed: numFailedTests + brokenFiles.length,
    files: testResults.map(({ name, startTime, endTime }) => ({
      file: relative(root, name),
      seconds: (endTime - startTime) / 1000,
    })),
  }
}
