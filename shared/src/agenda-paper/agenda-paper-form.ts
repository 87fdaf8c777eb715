import type { FieldProblem } from '../base/errors.ts'
import { longestReason, longestTitle, problemsOfText } from '../base/form.ts'

export const paperAtMost = 20 * 1024 * 1024
export const mostPapers = 10

export const problemsOfAgendaPaper = ({ title }: { title: string }): FieldProblem<'title'>[] =>
  problemsOfText('title', title, { missing: 'Enter what the paper is called.', most: longestTitle })

/** What is wrong with the chosen file, as far as the device can tell. */
export const problemsOfPaperFile = (file: { name: string; size: number } | null): FieldProblem<'file'>[] => {
  if (file === null) return [{ field: 'file', sentence: 'Choose the PDF.' }]
  if (!/\.pdf$/i.test(file.name)) {
    return [{ field: 'file', sentence: `“${file.name}” is no PDF: save it as PDF, and choose that.` }]
  }
  if (file.size > paperAtMost) {
    const has = Math.ceil(file.size / 1024 / 1024)
    const sentence = `It has ${has} MB, and a paper may have 20 MB at most: make its pictures smaller, or divide it.`
    return [{ field: 'file', sentence }]
  }
  return file.size === 0 ? [{ field: 'file', sentence: 'The file is empty.' }] : []
}

export const problemsOfPaperEnd = ({ reason }: { reason: string }): FieldProblem<'reason'>[] =>
  problemsOfText('reason', reason, { missing: 'Say why: it stays in the history.', most: longestReason })
