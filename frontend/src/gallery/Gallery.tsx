import { Bell, CloudOff, Flag, Hand, ListPlus, Lock, Map as MapIcon, List, Pin, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Age } from '../ui/Age.tsx';
import { AgencyBadge, Avatar, Count } from '../ui/Badge.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { NumberField, TextArea, TextField } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Keys } from '../ui/Keys.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { FieldRow, FormSheet } from '../ui/Sheet.tsx';
import { SheetSlot } from '../ui/sheetSlot.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Status, StatusCount } from '../ui/Status.tsx';
import { Figure, Table } from '../ui/Table.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { Tag } from '../ui/Tag.tsx';
import { Tile, Tiles } from '../ui/Tile.tsx';
import { toast } from '../ui/toasts.ts';
import { Toasts } from '../ui/Toasts.tsx';
import { type StatusName, vocabulary } from '../ui/vocabulary.ts';
import styles from './Gallery.module.css';

const opened = Date.now();
const people = [
  'Denise Okafor',
  'Pastor Leon Grady',
  'Luz Herrera',
  'Marcus Bell',
  'Priya Raman',
  'Noemí Ruiz',
  'Tomasz Nowak',
];

/** Every component with everything it can show; only in development builds. */
export default function Gallery() {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [view, setView] = useState<'map' | 'list'>('map');
  const [category, setCategory] = useState<'food' | 'housing' | null>(null);
  const [form, setForm] = useState(false);
  return (
    <SheetSlot value={slot}>
      <main className={styles.gallery}>
        <h1>Components</h1>
        <Part title="Buttons">
          <Button look="solid" icon={Plus}>
            Raise a need
          </Button>
          <Button icon={Hand}>We’ll take it</Button>
          <Button look="quiet">Cancel</Button>
          <Button size="small">Try now</Button>
          <Button isDisabled>Not now</Button>
          <IconButton icon={Pin} label="Pins" />
          <IconButton icon={Bell} label="Notices" look="outline" keys="B" />
          <Keys keys="Ctrl K" />
          <Menu
            label="More"
            actions={[{ id: 'a', label: 'Copy link', icon: Pin, onAction: () => toast('Link copied') }]}
          >
            <Button>Menu</Button>
          </Menu>
          <Button onPress={() => toast('Priya is on scene', () => undefined)}>Toast</Button>
        </Part>
        <Part title="Statuses">
          {(Object.keys(vocabulary) as StatusName[]).map((name) => (
            <Status key={name} name={name} share={0.4} />
          ))}
          <StatusCount name="priority.urgent" n={14} />
          <Status name="priority.urgent" plain />
          <Tag tone="lake" icon={Flag}>
            Activated, first four
          </Tag>
        </Part>
        <Part title="People and agencies">
          {people.map((name, i) => (
            <Avatar key={name} name={name} tint={i < 6 ? i : null} here={i % 2 ? 'away' : 'active'} />
          ))}
          <AgencyBadge initials="WT" tint={2} />
          <AgencyBadge initials="SS" tint={null} />
          <Count n={3} />
        </Part>
        <Part title="Choices and fields">
          <Segmented
            label="View"
            value={view}
            onChange={setView}
            segments={[
              { id: 'map', label: 'Map', icon: MapIcon },
              { id: 'list', label: 'List', icon: List },
            ]}
          />
          <TextField label="What is needed?" hint="No names or addresses of people." />
          <TextField label="Where?" error="Only the block, not the house number." defaultValue="3612 W 16th" />
          <NumberField label="How many?" defaultValue={12} minValue={1} />
          <Select
            label="Category"
            value={category}
            onChange={setCategory}
            options={[
              { id: 'food', label: 'Food' },
              { id: 'housing', label: 'Housing' },
            ]}
          />
          <TextArea label="Description" optional />
          <Button onPress={() => setForm(true)}>Open a form</Button>
        </Part>
        <Part title="Tabs">
          <Tabs
            label="Boards"
            current="needs"
            tabs={[
              { id: 'needs', href: '/gallery', label: 'Needs', note: 8 },
              { id: 'people', href: '/gallery', label: 'People', note: '14 here' },
            ]}
          />
        </Part>
        <Tiles label="Figures">
          <Tile title="Staff on scene" figure="34" comparison="9 on the way" at={opened - 2000} />
          <Tile title="Staff on scene" figure="34" at={opened - 70_000} />
          <Tile title="Staff on scene" figure="34" at={opened - 400_000} />
        </Tiles>
        <Panel title="Rows" note="a note" end={<Age at={opened} />}>
          <div className={styles.padded}>
            <Table
              label="Rows"
              rows={[
                { name: 'Austin', n: 3, low: 0 },
                { name: 'New City', n: 7, low: 2 },
              ]}
              rowId={(r) => r.name}
              columns={[
                { id: 'name', label: 'Community', cell: (r) => r.name, sortBy: (r) => r.name },
                { id: 'n', label: 'Routine', figure: true, cell: (r) => <Figure n={r.n} />, sortBy: (r) => r.n },
                { id: 'low', label: 'Low', figure: true, cell: (r) => <Figure n={r.low} />, sortBy: (r) => r.low },
              ]}
            />
            <ProgressBar value={120} of={300} />
            <ProgressBar value={1} of={1} />
          </div>
        </Panel>
        <Banner tone="gold" icon={CloudOff} action={<Button size="small">Try now</Button>}>
          <b>Offline since 2:02 PM.</b> Keep writing, 2 changes will be sent when you are back.
        </Banner>
        <Banner tone="slate" icon={Lock}>
          Closed
        </Banner>
        <Panel title="Empty and loading">
          <EmptyState
            icon={ListPlus}
            title="No needs here yet"
            action={<Button look="solid">Raise the first need</Button>}
          >
            When someone says what is missing, it shows here for every partner.
          </EmptyState>
          <Skeleton />
        </Panel>
      </main>
      <div ref={setSlot} className={styles.slot} />
      {form && (
        <FormSheet
          title="Raise a need"
          audience="Seen by 23 members."
          submit="Publish"
          onSubmit={() => setForm(false)}
          onClose={() => setForm(false)}
        >
          <TextArea label="What is needed?" />
          <FieldRow>
            <NumberField label="How many?" defaultValue={12} />
            <TextField label="Of what?" />
          </FieldRow>
        </FormSheet>
      )}
      <Toasts />
    </SheetSlot>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      <div className={styles.part}>{children}</div>
    </section>
  );
}
