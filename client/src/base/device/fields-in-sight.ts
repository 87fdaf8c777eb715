/**
 * A browser brings the cursor of a text in sight, not the field around it: half of a text could lie under what stands
 * fast at the foot of a page or a dialog. All of it is brought in sight.
 */
export function bringFieldsInSight(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLTextAreaElement) target.scrollIntoView({ block: 'nearest' })
  })
}
