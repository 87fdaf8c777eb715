import { createHash } from 'node:crypto'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { Response } from 'express'
import type { ZodError } from 'zod'
import { httpStatus } from '../../http/errors.ts'

const style = `
body { margin: 0; background: #faf9f6; color: #16202b; font: 19px/1.5 system-ui, sans-serif }
main { max-width: 34em; margin: 12vh auto; padding: 0 24px }
h1 { font-size: 32px; line-height: 1.2; margin: 0 0 16px }
a { color: #12436d }
small { color: #4a5663; font-size: 15px }
`
const styleHash = createHash('sha256').update(style).digest('base64')
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; frame-ancestors 'none'`

type Words = { title: string; sentences: string[]; link: { href: string; text: string } }

/** What the sender wrote in the address and this download does not understand, a sentence each. */
export function badAddress(error: ZodError): DomainError {
  const fields = error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ field: key, sentence: `This download knows no “${key}”.` }))
    }
    const field = issue.path.join('.')
    if (issue.code !== 'invalid_type') return [{ field, sentence: `“${field}”: ${issue.message}` }]
    const missing = issue.message.endsWith('undefined')
    const sentence = missing ? `“${field}” is missing.` : `“${field}” stands there more than once.`
    return [{ field, sentence }]
  })
  return new DomainError('bad-input', 'The address of this download cannot be read.', { fields })
}

function wordsFor(error: DomainError): Words {
  const back = { href: '/', text: 'Back to Roundtable' }
  const { fields = [], who } = error.detail
  if (error.code === 'not-signed-in') {
    const signIn = { href: '/sign-in', text: 'Sign in' }
    return {
      title: 'Please sign in',
      sentences: ['Your session has ended, or you have not signed in yet.'],
      link: signIn,
    }
  }
  if (error.code === 'forbidden') {
    const help = who === undefined ? [] : [`This is for ${who}.`]
    const sentences = ['Your role does not have the right to this download.', ...help]
    return { title: 'You cannot download this', sentences, link: back }
  }
  if (error.code === 'bad-input') {
    const sentences = fields.map((field) => field.sentence)
    return { title: error.message.replace(/\.$/, ''), sentences, link: back }
  }
  return { title: 'There is nothing to download here', sentences: [error.message], link: back }
}

/** A refusal as a small page of its own that a person understands; never a file. */
export function refuseExport(res: Response, error: DomainError): void {
  const words = wordsFor(error)
  const requestId = String(res.getHeader('x-request-id') ?? '')
  res.removeHeader('content-disposition')
  res.setHeader('content-security-policy', policy)
  res.status(httpStatus[error.code]).type('html').send(pageOf(words, requestId))
}

/** Something broke before the first byte: said without saying what. */
export function failExport(res: Response): void {
  const requestId = String(res.getHeader('x-request-id') ?? '')
  const words = {
    title: 'Something went wrong',
    sentences: ['The download could not be made. Please try again.'],
    link: { href: '/', text: 'Back to Roundtable' },
  }
  res.removeHeader('content-disposition')
  res.setHeader('content-security-policy', policy)
  res.status(500).type('html').send(pageOf(words, requestId))
}

function pageOf({ title, sentences, link }: Words, requestId: string): string {
  const paragraphs = sentences.map((sentence) => `<p>${escaped(sentence)}</p>`).join('\n')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – Roundtable</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${paragraphs}
<p><a href="${escaped(link.href)}">${escaped(link.text)}</a></p>
${requestId === '' ? '' : `<p><small>Request ${escaped(requestId)}</small></p>`}
</main>
</body>
</html>
`
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
