const minutesLater = [502, 503, 504]
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`

type Sent = { bytes: number; most: number } | undefined

/** What to tell where something between the browser and Roundtable answered instead of it. */
function sentenceOf(status: number, sent: Sent): string {
  if (status === 413 && sent !== undefined && sent.bytes > sent.most) {
    return `This file has ${megabytes(sent.bytes)}; Roundtable takes ${megabytes(sent.most)} at most. Nothing was changed.`
  }
  if (status === 408) {
    return 'This took too long to arrive, and nothing was changed: try again on a faster connection, or send it in smaller parts.'
  }
  if (status === 413) {
    const size =
      sent === undefined ? '' : ` (${megabytes(sent.bytes)}, where Roundtable takes ${megabytes(sent.most)})`
    return `This is too long for what stands between you and Roundtable${size}. Nothing was changed: tell whoever runs Roundtable.`
  }
  if (minutesLater.includes(status)) {
    return 'Roundtable does not answer just now; it may be starting again. Try again in a minute: what you typed is still here.'
  }
  return 'Something between you and Roundtable answered instead of it. Check your network, then try again: what you typed is still here.'
}

/** An answer that is JSON as it is; one that is not, as a refusal in the shape Roundtable gives its own. */
export function answerOfOurs(answer: Response, sent?: Sent): Response {
  const isOurs = /^application\/json\b/.test(answer.headers.get('content-type') ?? '')
  if (isOurs || answer.status === 304) return answer
  const status = answer.ok || answer.status < 400 ? 502 : answer.status
  const error = { message: sentenceOf(answer.status, sent), code: -32_603, data: { httpStatus: status } }
  return Response.json({ error }, { status })
}
