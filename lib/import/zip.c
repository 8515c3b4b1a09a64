#include "import/zip.h"

#include <errno.h>
#include <minizip/unzip.h>
#include <stdlib.h>
#include <unistd.h>

/* What is read, and unpacked, at a time. */
#define BYTES ((unsigned)64 * 1024)

#define CASE_IGNORED 2

/* minizip's calls for the file. It opens what is open, and closes nothing. */
static voidpf open_archive(voidpf z, const void *name, int mode)
{
	(void)name;
	(void)mode;
	return z;
}

/* Reads the portion of the file from where minizip is. Returns whether there is one. */
static bool read_window(struct zip *z)
{
	ssize_t got;

	tsv_buf_clear(&z->window);
	z->begin = z->at;
	if (lseek(z->fd, (off_t)z->at, SEEK_SET) < 0) {
		z->failure = errno;
		return false;
	}
	do
		got = read(z->fd, tsv_buf_reserve(&z->window, BYTES), BYTES);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		z->failure = errno;
	else
		z->window.size = (size_t)got;
	return got > 0;
}

/* minizip asks for a directory byte by byte. */
static uLong read_archive(voidpf opaque, voidpf stream, void *to, uLong size)
{
	struct zip *z = opaque;
	uLong done = 0;

	(void)stream;
	while (done < size && z->at < z->size) {
		struct tsv_span there = tsv_buf_span(&z->window);
		bool inside = z->at >= z->begin && z->at - z->begin < there.size;
		if (!inside) {
			if (z->fd < 0 || !read_window(z))
				break;
			continue;
		}
		there = tsv_span_from(there, (size_t)(z->at - z->begin));
		size_t some = there.size < size - done ? there.size : size - done;
		memcpy((char *)to + done, there.data, some);
		done += some;
		z->at += some;
	}
	return done;
}

static ZPOS64_T tell_archive(voidpf opaque, voidpf stream)
{
	const struct zip *z = opaque;

	(void)stream;
	return z->at;
}

static long seek_archive(voidpf opaque, voidpf stream, ZPOS64_T offset, int from)
{
	struct zip *z = opaque;
	uint64_t base = from == ZLIB_FILEFUNC_SEEK_SET	 ? 0
			: from == ZLIB_FILEFUNC_SEEK_CUR ? z->at
							 : z->size;

	(void)stream;
	if (offset > z->size - base)
		return -1;
	z->at = base + offset;
	return 0;
}

static int close_archive(voidpf z, voidpf stream)
{
	(void)z;
	(void)stream;
	return 0;
}

static int test_archive(voidpf opaque, voidpf stream)
{
	const struct zip *z = opaque;

	(void)stream;
	return z->failure;
}

/* Sets the error that a failed read, or else a damaged archive, is. Returns -1. minizip does
 * not tell apart what is damaged and what found no memory: errno was 0 before its call. */
static int damaged(struct zip *z, struct tsv_error *e)
{
	if (errno == ENOMEM)
		tsv_out_of_memory();
	errno = z->failure;
	if (z->failure != 0)
		return tsv_error_errno(e, "%s", z->name);
	return tsv_error_set(e, "%s: a damaged zip archive; get the file once more", z->name);
}

/* Takes all of what cannot be sought into memory. */
static int hold(struct zip *z, struct tsv_input *in, size_t back, struct tsv_error *e)
{
	struct tsv_span bytes;
	int got;

	do {
		got = tsv_input_bytes(in, back, &bytes, e);
		if (got < 0)
			return -1;
		tsv_buf_add_span(&z->window, bytes);
		back = 0;
		if (z->window.size > ZIP_HELD)
			return tsv_error_set(
			    e,
			    "%s: more than %d MiB through a pipe, which has to "
			    "be held; save it in a file first",
			    z->name, (int)(ZIP_HELD >> 20));
	} while (got > 0);
	z->size = z->window.size;
	return 0;
}

int zip_open(struct zip *z, struct tsv_input *in, size_t back, struct tsv_error *e)
{
	zlib_filefunc64_def calls = {open_archive, read_archive,  NULL,		tell_archive,
				     seek_archive, close_archive, test_archive, z};

	*z = (struct zip){.name = in->name, .fd = in->fd};
	if (tsv_input_size(in, &z->size, e) < 0) {
		tsv_error_free(e);
		z->fd = -1;
		if (hold(z, in, back, e) < 0)
			return -1;
	}
	z->left = ZIP_FREE + ZIP_RATIO * z->size;
	errno = 0;
	z->archive = unzOpen2_64(z->name, &calls);
	return z->archive == NULL ? damaged(z, e) : 0;
}

/* May the part be opened? Returns 0, or -1 with e filled. */
static int check_part(struct zip *z, const char *name, struct tsv_error *e)
{
	unz_file_info64 info;

	if (unzGetCurrentFileInfo64(z->archive, &info, NULL, 0, NULL, 0, NULL, 0) != UNZ_OK)
		return damaged(z, e);
	if ((info.flag & 1) != 0)
		return tsv_error_set(e, "%s: encrypted; save it without a password", z->name);
	if (info.compression_method != 0 && info.compression_method != Z_DEFLATED)
		return tsv_error_set(e,
				     "%s: %s: packed by method %lu, not by deflate; save the "
				     "file anew",
				     z->name, name, info.compression_method);
	return 0;
}

int zip_open_part(struct zip *z, const char *name, struct tsv_error *e)
{
	errno = 0;
	if (unzLocateFile(z->archive, name, CASE_IGNORED) != UNZ_OK)
		return z->failure != 0 ? damaged(z, e) : 0;
	if (check_part(z, name, e) < 0)
		return -1;
	if (unzOpenCurrentFile(z->archive) != UNZ_OK)
		return damaged(z, e);
	tsv_buf_clear(&z->part);
	tsv_buf_add(&z->part, name, strlen(name) + 1);
	if (z->bytes == NULL)
		z->bytes = tsv_alloc(BYTES, 1);
	z->part_open = true;
	return 1;
}

int zip_next(struct zip *z, struct tsv_span *bytes, struct tsv_error *e)
{
	int got;

	errno = 0;
	got = unzReadCurrentFile(z->archive, z->bytes, BYTES);
	*bytes = (struct tsv_span){z->bytes, got < 0 ? 0 : (size_t)got};
	if (got < 0)
		return damaged(z, e);
	if (got > 0)
		return zip_spend(z, (uint64_t)got, e) < 0 ? -1 : 1;
	z->part_open = false;
	return unzCloseCurrentFile(z->archive) == UNZ_OK ? 0 : damaged(z, e);
}

void zip_close_part(struct zip *z)
{
	if (z->part_open)
		unzCloseCurrentFile(z->archive);
	z->part_open = false;
}

int zip_spend(struct zip *z, uint64_t bytes, struct tsv_error *e)
{
	if (bytes > z->left)
		return tsv_error_set(e,
				     "%s: unpacks to more than %d times its size, as no "
				     "spreadsheet does; if it is sound, save it as CSV",
				     z->name, ZIP_RATIO);
	z->left -= bytes;
	return 0;
}

void zip_close(struct zip *z)
{
	zip_close_part(z);
	if (z->archive != NULL)
		unzClose(z->archive);
	tsv_buf_free(&z->window);
	tsv_buf_free(&z->part);
	free(z->bytes);
	*z = (struct zip){.fd = -1};
}
