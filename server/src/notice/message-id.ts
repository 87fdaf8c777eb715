import type { Config } from '../base/config.ts'

/** Made from what the mail tells, so that a mail sent again after a lost answer is known as the same one. */
export const messageIdOf = ({ publicUrl }: Config, name: string): string =>
  `${name}@${new URL(publicUrl).hostname}`
