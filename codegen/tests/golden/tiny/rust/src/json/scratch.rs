// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Room for the nodes of one text after another.

use std::cell::Cell;

use super::Node;

/// Room for more nodes than this is given back to the system.
const MOST: usize = 1024;

thread_local! {
    static SCRATCH: Cell<Vec<Node<'static>>> = const { Cell::new(Vec::new()) };
}

/// An empty list with the room that was left by the text before; a thread that is about to end has none.
pub(super) fn take<'a>() -> Vec<Node<'a>> {
    SCRATCH.try_with(Cell::take).unwrap_or_default()
}

/// Leaves room for the next text.
pub(super) fn leave(mut nodes: Vec<Node<'_>>) {
    if nodes.capacity() <= MOST {
        nodes.clear();
        // None is left to map: this only says that the list borrows nothing any more, and keeps its room.
        let room = nodes.into_iter().map(|_| Node::Null).collect();
        // Without it the next text makes room of its own.
        let _ = SCRATCH.try_with(|scratch| scratch.set(room));
    }
}
