import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sendsMail } from '../base/account.ts'
import { paths } from '../base/paths.ts'
import { AccountFrame } from '../features/account/account-frame.tsx'
import { ForgottenForm } from '../features/account/forgotten-form.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'

export function ForgottenPage() {
  const mails = useQuery({ queryKey: ['account ways'], queryFn: sendsMail })
  return (
    <AccountFrame>
      <PageHeader title="A forgotten password" />
      <QueryStates part query={mails} skeleton={<PageSkeleton rows={2} />}>
        {(sends) =>
          sends ? (
            <ForgottenForm />
          ) : (
            <p>
              This installation sends no mail. Ask two of those who keep people: one gives you a link, the
              other, who checks who you are, its code.
            </p>
          )
        }
      </QueryStates>
      <p className="small account-note">
        <Link to={paths.signIn}>Back to sign-in</Link>
      </p>
    </AccountFrame>
  )
}
