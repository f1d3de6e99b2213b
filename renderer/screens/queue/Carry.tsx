import { Button, Menu, Text } from '@mantine/core';
import { IconFileExport, IconFileImport, IconPlugConnectedX, IconTruckDelivery } from '@tabler/icons-react';
import { useState } from 'react';
import type { CarryView } from '../../../shared/contract/types.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { carry as carryWords } from '../../../shared/i18n/ui/carry.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Failure } from '../session/Failure.tsx';
import { useProgram } from '../session/client.ts';
import { useAction, useCall } from '../session/queries.ts';
import { CarryDialog, type CarryStep } from './CarryDialog.tsx';

const words = carryWords;

/** For a desk without internet: the queue goes out in a file, and its results come back in another. */
export const CarryMenu = ({ mayCarryOut }: { mayCarryOut: boolean }) => {
  const [step, setStep] = useState<CarryStep | null>(null);
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" leftSection={<IconPlugConnectedX size={17} aria-hidden="true" />}>
            {words.menu}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconFileExport size={17} aria-hidden="true" />}
            disabled={!mayCarryOut}
            onClick={() => setStep('out')}
          >
            {words.out.action}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileImport size={17} aria-hidden="true" />}
            onClick={() => setStep('back')}
          >
            {words.back.action}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconTruckDelivery size={17} aria-hidden="true" />}
            onClick={() => setStep('in')}
          >
            {words.in.action}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {step !== null && <CarryDialog step={step} onClose={() => setStep(null)} />}
    </>
  );
};

/** Files on their way: what is out and not known yet, and what came in and has to be reported back. */
export const CarryNotices = () => {
  const { data = [] } = useCall('carry.list', null);
  const [newestIn] = data.filter(({ direction }) => direction === 'in');
  return (
    <>
      {data
        .filter(({ direction, waiting }) => direction === 'out' && waiting > 0)
        .map(({ id, at, waiting }) => {
          const { title, body } = words.outNotice(waiting, formatInstant(at));
          return (
            <Notice key={id} tone="grey" title={title}>
              <Text size="sm">{body}</Text>
            </Notice>
          );
        })}
      {newestIn !== undefined && <TakenIn carry={newestIn} />}
    </>
  );
};

const TakenIn = ({ carry: { id, at, accepted, rejected, waiting } }: { carry: CarryView }) => {
  const { saveFile } = useProgram();
  const write = useAction('carry.results');
  const notice = words.inNotice(accepted, rejected, waiting, formatInstant(at));
  return (
    <Notice tone={waiting > 0 ? 'blue' : 'green'} title={notice.title}>
      <Text size="sm">{notice.body}</Text>
      <Button
        mt={6}
        size="compact-sm"
        variant="default"
        loading={write.isPending}
        onClick={() => write.mutate({ id }, { onSuccess: (file) => void saveFile(file) })}
      >
        {notice.action}
      </Button>
      {write.error !== null && <Failure error={write.error} here />}
    </Notice>
  );
};
