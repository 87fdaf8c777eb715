import { mailHours } from '@roundtable/shared/base/working-day.ts'
import type { Letter } from './mail-server.ts'

export type LetterItem = { title: string; sentence: string; link: string }
type About = {
  to: Letter['to']
  partnershipName: string
  messageId: string
  told: readonly LetterItem[]
  /** A page where the reader stops such mails. */
  stopLink: string
  /** A page where the reader chooses how to be told. */
  choiceLink: string
}

/** One letter in plain words, as text and as simple HTML: what is told, a link each, and how to stop it. */
export function composeLetter(kind: 'notice' | 'digest', about: About): Letter {
  const { to, partnershipName, messageId, told, stopLink, choiceLink } = about
  const [first] = told
  const more = told.length === 1 ? '' : `, and ${told.length - 1} more`
  const subject =
    kind === 'notice' && first !== undefined ? `${first.title}${more}` : `This week in ${partnershipName}`
  const what = kind === 'notice' ? 'e-mails of this kind' : 'the weekly e-mail'
  const why = `You get this because you have a seat in ${partnershipName}. E-mails go out on working days from ${mailHours.from} to ${mailHours.until}.`
  const text = [
    `Hello ${to.name},`,
    ...told.map(({ sentence, link }) => `${sentence}\n${link}`),
    '-- ',
    why,
    `Stop ${what}: ${stopLink}`,
    `Choose how you are told: ${choiceLink}`,
  ].join('\n\n')
  const html = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>',
    escapeHtml(subject),
    '</title></head><body>',
    `<p>Hello ${escapeHtml(to.name)},</p>`,
    ...told.map(
      ({ sentence, link }) =>
        `<p>${escapeHtml(sentence)}<br><a href="${escapeHtml(link)}">Open it in Roundtable</a></p>`,
    ),
    `<hr><p>${escapeHtml(why)}</p>`,
    `<p><a href="${escapeHtml(stopLink)}">Stop ${what}</a><br>`,
    `<a href="${escapeHtml(choiceLink)}">Choose how you are told</a></p>`,
    '</body></html>',
  ].join('')
  return { to, subject, text, html, messageId, stopLink }
}

type AccountLetter = {
  to: Letter['to']
  subject: string
  sentence: string
  messageId: string
  link: string | null
}

/** A letter about the reader's own account or seat. */
export function composeAccountLetter({ to, subject, sentence, messageId, link }: AccountLetter): Letter {
  const why =
    'Roundtable sent this because of your account. If you did not expect it, leave it alone: nothing happens.'
  const text = [`Hello ${to.name},`, link === null ? sentence : `${sentence}\n${link}`, '-- ', why].join(
    '\n\n',
  )
  const html = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>',
    escapeHtml(subject),
    '</title></head><body>',
    `<p>Hello ${escapeHtml(to.name)},</p><p>${escapeHtml(sentence)}`,
    link === null ? '' : `<br><a href="${escapeHtml(link)}">Open it in Roundtable</a>`,
    `</p><hr><p>${escapeHtml(why)}</p></body></html>`,
  ].join('')
  return { to, subject, text, html, messageId, stopLink: null }
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
