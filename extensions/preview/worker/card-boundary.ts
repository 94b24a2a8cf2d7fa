import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  readonly onError: (error: Error) => void;
}

/** Catches what a card throws while it renders; the page then says so in the card's place. */
export class CardBoundary extends Component<Props, { stopped: boolean }> {
  override state = { stopped: false };

  static getDerivedStateFromError(): { stopped: boolean } {
    return { stopped: true };
  }

  override componentDidCatch(error: Error): void {
    this.props.onError(error);
  }

  override render(): ReactNode {
    return this.state.stopped ? null : this.props.children;
  }
}
