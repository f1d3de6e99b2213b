import { describe, expect, it } from 'vitest';
import { groupNews, needsPerson, newsKinds } from '../../shared/domain/news.ts';
import { journalKindName } from '../../shared/i18n/journal.ts';
import { validDraft } from '../support/drafts.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();

describe('the window remembers', () => {
  it('its look and its last commands, also after the program was started again', async () => {
    expect(await world.call('window.preferences')).toMatchObject({ look: 'auto', recentCommands: [] });
    await world.call('window.setPreferences', { look: 'dark' });
    await world.call('window.setPreferences', { recentCommands: ['go.queue'] });
    const kept = { look: 'dark', recentCommands: ['go.queue'], newsSeen: 0 };
    expect(await world.call('window.preferences')).toMatchObject(kept);
    await world.restart();
    expect(await world.call('window.preferences')).toMatchObject(kept);
  });
  it('in which language it speaks; Polish until somebody chooses English', async () => {
    expect(await world.call('window.preferences')).toMatchObject({ language: 'pl' });
    await world.call('window.setPreferences', { language: 'en' });
    await world.call('window.setPreferences', { look: 'dark' });
    await world.restart();
    expect(await world.call('window.preferences')).toMatchObject({ language: 'en', look: 'dark' });
  });
  it('nothing of another shape', async () => {
    await expect(world.call('window.setPreferences', { look: 'pink' as 'dark' })).rejects.toMatchObject({
      code: 'ipc.badInput',
    });
  });
});

describe('news', () => {
  it('are what happened without anybody looking, and have names', async () => {
    await world.call('invoice.issue', validDraft());
    await world.call('queue.sendNow');
    const news = await world.call('window.news', {});
    expect(news.map(({ kind }) => kind)).toContain('invoice.accepted');
    expect(news.map(({ kind }) => kind)).not.toContain('invoice.issued');
    expect(newsKinds.filter((kind) => journalKindName(kind) === kind)).toEqual([]);
  });
  it('of one kind that follow one another are one', () => {
    const line = (id: number, kind: string) => ({ id, kind });
    const lines = [line(5, 'a'), line(4, 'a'), line(3, 'b'), line(2, 'a')];
    expect(groupNews(lines)).toEqual([
      { newest: lines[0], count: 2 },
      { newest: lines[2], count: 1 },
      { newest: lines[3], count: 1 },
    ]);
    expect(groupNews([])).toEqual([]);
  });

  it('is counted where a person has to see to it, and only read where the program did what had to be done', () => {
    const counted = newsKinds.filter((kind) => needsPerson({ kind }));
    expect(counted).toContain('invoice.rejected');
    expect(counted).toContain('recurring.failed');
    for (const kind of ['invoice.accepted', 'mode.switched', 'deadline.changed', 'announcement.received'])
      expect(counted).not.toContain(kind);
  });
});
