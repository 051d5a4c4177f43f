//! Room for the nodes of one text after another.

use std::cell::Cell;

use super::Node;

/// Room for more nodes than this is given back to the system.
const MOST: usize = 1024;

thread_local! {
    static SCRATCH: Cell<Vec<Node<'static>>> = const { Cell::new(Vec::new()) };
}

/// An empty list with the room that was left by the text before.
pub(super) fn take<'a>() -> Vec<Node<'a>> {
    SCRATCH.take()
}

/// Leaves room for the next text.
pub(super) fn leave(mut nodes: Vec<Node<'_>>) {
    if nodes.capacity() <= MOST {
        nodes.clear();
        // None is left to map: this only says that the list borrows nothing any more, and keeps its room.
        SCRATCH.set(nodes.into_iter().map(|_| Node::Null).collect());
    }
}
