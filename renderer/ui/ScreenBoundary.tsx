import { Button, Stack, Text, Title } from '@mantine/core';
import { Component, Suspense, type ReactNode } from 'react';
import { ui } from '../../shared/i18n/ui.ts';
import { Waiting } from './Waiting.tsx';

const words = ui.frame.broken;
const names = { ...ui.frame.screens, ...ui.frame.otherScreens };

interface BoundaryProps {
  children: ReactNode;
  /** Another one begins anew after a failure. */
  place: keyof typeof names;
}
interface BoundaryState {
  failedAt: string | null;
}

/** A screen that can't be shown, or whose file can't be read, takes nothing down with it. */
export class ScreenBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failedAt: null };
  static getDerivedStateFromError = (): BoundaryState => ({ failedAt: '' });

  override componentDidCatch(): void {
    this.setState({ failedAt: this.props.place });
  }
  override componentDidUpdate({ place }: BoundaryProps): void {
    if (this.state.failedAt !== null && place !== this.props.place) this.setState({ failedAt: null });
  }

  override render(): ReactNode {
    if (this.state.failedAt === null) {
      return (
        <Suspense fallback={<Waiting screen={names[this.props.place]} />}>{this.props.children}</Suspense>
      );
    }
    return (
      <Stack role="alert" maw={560} gap="sm">
        <Title order={1}>{words.title}</Title>
        <Text>{words.body}</Text>
        <Button style={{ alignSelf: 'flex-start' }} onClick={() => window.location.reload()}>
          {words.reload}
        </Button>
      </Stack>
    );
  }
}
