//! What systems do in ways of their own: which file is which, and the modes of files.

pub(crate) use system::{identity, identity_at, make_executable, set_mode};

#[cfg(unix)]
mod system {
    use std::fs::{self, File, Metadata, Permissions};
    use std::io;
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::path::Path;

    /// Which file it is, whatever its names are: the device and the number that it has there.
    pub(crate) type Identity = (u64, u64);

    /// Which file an open one is.
    pub(crate) fn identity(file: &File) -> io::Result<Identity> {
        file.metadata().map(|metadata| of(&metadata))
    }

    /// Which file is at a path, or where a link at it leads.
    pub(crate) fn identity_at(path: &Path) -> io::Result<Identity> {
        path.metadata().map(|metadata| of(&metadata))
    }

    fn of(metadata: &Metadata) -> Identity {
        (metadata.dev(), metadata.ino())
    }

    /// Temporary files are made for the owner alone; an output has the mode of the file it replaces, or else 0644.
    pub(crate) fn set_mode(file: &File, path: &Path) -> io::Result<()> {
        let mode = fs::symlink_metadata(path).map_or(0o644, |metadata| metadata.permissions().mode() & 0o777);
        file.set_permissions(Permissions::from_mode(mode))
    }

    /// Lets whoever may read a file run it.
    pub(crate) fn make_executable(path: &Path) -> io::Result<()> {
        let mode = path.metadata()?.permissions().mode();
        fs::set_permissions(path, Permissions::from_mode(mode | 0o111))
    }
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same signatures as on Unix")]
mod system {
    use std::fs::{File, Metadata};
    use std::io;
    use std::path::Path;
    use std::time::SystemTime;

    /// Which file it is, as far as that can be told: when it was made and written, and how long it is.
    pub(crate) type Identity = (Option<SystemTime>, Option<SystemTime>, u64);

    /// Which file an open one is.
    pub(crate) fn identity(file: &File) -> io::Result<Identity> {
        file.metadata().map(|metadata| of(&metadata))
    }

    /// Which file is at a path, or where a link at it leads.
    pub(crate) fn identity_at(path: &Path) -> io::Result<Identity> {
        path.metadata().map(|metadata| of(&metadata))
    }

    fn of(metadata: &Metadata) -> Identity {
        (metadata.created().ok(), metadata.modified().ok(), metadata.len())
    }

    /// Files have no modes here.
    pub(crate) fn set_mode(_: &File, _: &Path) -> io::Result<()> {
        Ok(())
    }

    /// Files have no modes here.
    pub(crate) fn make_executable(_: &Path) -> io::Result<()> {
        Ok(())
    }
}
