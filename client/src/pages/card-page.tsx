import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { OpenedCard } from '../base/account.ts'
import { paths } from '../base/paths.ts'
import { AccountFrame } from '../features/account/account-frame.tsx'
import { CardCode } from '../features/account/card/card-code.tsx'
import { CardForm } from '../features/account/card/card-form.tsx'
import { PageHeader } from '../ui/page-header.tsx'

/** Where a young person with a card begins. */
export function CardPage() {
  const navigate = useNavigate()
  const [card, setCard] = useState<(OpenedCard & { code: string }) | null>(null)
  return (
    <AccountFrame>
      {card === null ? (
        <>
          <PageHeader title="You have a card" lead="Type its code. It works once." />
          <CardCode onOpened={setCard} />
        </>
      ) : (
        <>
          <PageHeader
            title={`Welcome to ${card.groupName}`}
            lead={`${card.givenBy} gave you this card. You do not need an e-mail address.`}
          />
          <CardForm card={card} onSignedIn={() => void navigate({ to: paths.home, replace: true })} />
        </>
      )}
    </AccountFrame>
  )
}
