import { answerOfOurs } from './answer-between.ts'
import type { Refused } from './refusal.ts'

/** A file that was not taken, with the sentence why. */
class FileRefused extends Error {
  readonly data: Refused['data']
  constructor(sentence: string, httpStatus: number) {
    super(sentence)
    this.name = 'FileRefused'
    this.data = { httpStatus }
  }
}

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
  return idIn(await answerOfOurs(answer, { bytes: file.size, most }).json(), answer.status)
}

function idIn(answer: unknown, status: number): string {
  // An answer that is none of ours is a refusal whatever its status says.
  const refused = status < 400 ? 502 : status
  if (typeof answer === 'object' && answer !== null) {
    if ('id' in answer && typeof answer.id === 'string') return answer.id
    const error = 'error' in answer ? answer.error : null
    const isTold = typeof error === 'object' && error !== null && 'message' in error
    if (isTold && typeof error.message === 'string') throw new FileRefused(error.message, refused)
  }
  throw new FileRefused('The file was not taken: try again.', refused)
}
