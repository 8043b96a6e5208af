/**
 * What CSS cannot do for the notes of glossary terms: Escape sends one away without moving the pointer or
 * the focus (WCAG 1.4.13), and the first tap on a term shows its note where only the second one leaves.
 */
const noteOf = (target: EventTarget | null): Element | null => {
  const term = target instanceof Element ? target.closest('.term') : null;
  return term ? term.nextElementSibling : null;
};

/** The term whose note a finger has just asked for. */
let tapped: Element | null = null;

function wake({ target }: Event): void {
  noteOf(target)?.removeAttribute('data-dismissed');
}

if (typeof document !== 'undefined') {
  document.addEventListener('pointerover', wake);
  document.addEventListener('focusin', wake);
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    for (const note of document.querySelectorAll('.term-note')) {
      note.setAttribute('data-dismissed', '');
    }
  });
  document.addEventListener('pointerdown', ({ target, pointerType }) => {
    const term = target instanceof Element ? target.closest('.term') : null;
    tapped = pointerType === 'touch' && term !== document.activeElement ? term : null;
  });
  document.addEventListener(
    'click',
    (event) => {
      if (!tapped || !(event.target instanceof Node) || !tapped.contains(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      (tapped as HTMLElement).focus();
      tapped = null;
    },
    { capture: true },
  );
}
