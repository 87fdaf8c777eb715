import { useState } from 'react'
import { formatMoment } from '../../../base/format.ts'
import { Button } from '../../../ui/button.tsx'
import { ColumnHead, DataTable, RowHead } from '../../../ui/data-table.tsx'
import { knowsPasskeys } from '../device-passkey.ts'
import type { AccountDialogProps } from '../name-dialog.tsx'
import { mustProveAgain, ProveAgainDialog } from '../prove-again-dialog.tsx'
import { AddPasskeyDialog } from './add-passkey-dialog.tsx'
import { RemovePasskeyDialog } from './remove-passkey-dialog.tsx'
import { RenamePasskeyDialog } from './rename-passkey-dialog.tsx'

type Open = { what: 'add' } | { what: 'rename' | 'remove'; id: string } | null

/** The devices that sign the reader in by themselves. */
export function PasskeysSection({ account, onDone }: Omit<AccountDialogProps, 'onClose'>) {
  const [open, setOpen] = useState<Open>(null)
  const { passkeys, proof } = account
  const chosen = open === null || open.what === 'add' ? undefined : passkeys.find(({ id }) => id === open.id)
  const about = {
    account,
    onClose: () => setOpen(null),
    onDone: (sentence: string) => {
      setOpen(null)
      onDone(sentence)
    },
  }
  const refusedBecause =
    proof === 'provider'
      ? 'You sign in through your agency: a passkey would open no seat of yours.'
      : proof === 'none'
        ? 'A person of the demonstration has none.'
        : null
  const mustProve = open !== null && open.what !== 'rename' && mustProveAgain(account)
  return (
    <section aria-labelledby="account-passkeys">
      <div className="section-head">
        <h2 id="account-passkeys">Passkeys</h2>
        <Button
          refusedBecause={
            knowsPasskeys() ? refusedBecause : 'This browser, or this address, has no passkeys.'
          }
          onClick={() => setOpen({ what: 'add' })}
        >
          Add a passkey
        </Button>
      </div>
      {passkeys.length === 0 ? (
        <p className="quiet">
          None yet. A passkey signs you in the way you open your device: fingerprint, face or code. It counts
          as a second factor.
        </p>
      ) : (
        <DataTable caption="Devices that sign you in" className="stacked">
          <thead>
            <tr>
              <ColumnHead>Device</ColumnHead>
              <ColumnHead>Added</ColumnHead>
              <ColumnHead>Last used</ColumnHead>
              <ColumnHead className="unprinted">Change</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
              <tr key={id}>
                <RowHead>{name}</RowHead>
                <td data-label="Added">{formatMoment(createdAt)}</td>
                <td data-label="Last used">{lastUsedAt === null ? 'Not yet' : formatMoment(lastUsedAt)}</td>
                <td className="unprinted">
                  <Button look="quiet" onClick={() => setOpen({ what: 'rename', id })}>
                    Rename<span className="unseen">: {name}</span>
                  </Button>{' '}
                  <Button look="quiet" onClick={() => setOpen({ what: 'remove', id })}>
                    Remove<span className="unseen">: {name}</span>
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {mustProve && <ProveAgainDialog account={account} onClose={about.onClose} />}
      {open?.what === 'add' && !mustProve && <AddPasskeyDialog {...about} />}
      {open?.what === 'rename' && chosen !== undefined && <RenamePasskeyDialog passkey={chosen} {...about} />}
      {open?.what === 'remove' && chosen !== undefined && !mustProve && (
        <RemovePasskeyDialog passkey={chosen} {...about} />
      )}
    </section>
  )
}
