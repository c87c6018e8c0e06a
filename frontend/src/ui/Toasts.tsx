import { Check, CircleSlash, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useT } from '../i18n/useT.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Toasts.module.css';
import { dismissToast, type Toast, toastFor, toasts } from './toasts.ts';

/** Where toasts appear, bottom left. */
export function Toasts() {
  const t = useT();
  const list = useStore(toasts, (s) => s.list);
  return (
    <section aria-label={t('ui.notifications')} aria-live="polite" className={styles.region}>
      {list.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastLine({ toast }: { toast: Toast }) {
  const t = useT();
  const [left, setLeft] = useState(toastFor / 1000);
  const [paused, setPaused] = useState(false);
  useEffect(() => {
    if (paused) return;
    const timer = setInterval(() => setLeft((s) => s - 1), 1000);
    return () => clearInterval(timer);
  }, [paused]);
  useEffect(() => {
    if (left <= 0) dismissToast(toast.id);
  }, [left, toast.id]);
  return (
    <div
      className={styles.toast}
      onPointerEnter={() => setPaused(true)}
      onPointerLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
    >
      {toast.isRefusal ? <CircleSlash size={16} aria-hidden /> : <Check size={16} aria-hidden />}
      <span className={styles.text}>{toast.text}</span>
      {toast.undo ? (
        <>
          <span className={styles.left} aria-hidden>
            {t('ui.seconds', { n: Math.max(0, left) })}
          </span>
          <button
            type="button"
            className={styles.undo}
            onClick={() => {
              toast.undo?.();
              dismissToast(toast.id);
            }}
          >
            {t('ui.undo')}
          </button>
        </>
      ) : (
        <IconButton
          icon={X}
          size="small"
          label={t('ui.dismiss')}
          onPress={() => dismissToast(toast.id)}
          className={styles.dismiss}
        />
      )}
    </div>
  );
}
