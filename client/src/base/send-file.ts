import { answerOfOurs } from './answer-between.ts'

/**
 * Sends a file of `most` bytes to be read, and answers what to watch; throws the sentence why it was not taken.
 */
export async function sendFile(address: string, file: File, most: number): Promise<string> {
  const answer = await fetch(address, {
    method: 'POST',
    body: file,
    headers: {
      'content-type': 'application/octet-stream',
      'x-roundtable-upload': '1',
      'x-file-name': encodeURIComponent(file.name),
    },
  })
  return idIn(await answerOfOurs(answer, { bytes: file.size, most }).json())
}

function idIn(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null) {
    if ('id' in answer && typeof answer.id === 'string') return answer.id
    const error = 'error' in answer ? answer.error : null
    const isTold = typeof error === 'object' && error !== null && 'message' in error
    if (isTold && typeof error.message === 'string') throw new Error(error.message)
  }
  throw new Error('The file was not taken: try again.')
}
