// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qglobal.h>

// QObject classes that another library uses carry the macro of their own library: on Windows their meta object is data,
// which WINDOWS_EXPORT_ALL_SYMBOLS cannot hand over. Plain functions and classes need none.
#ifdef HK_BUILDING_STORAGE
#define HK_STORAGE_API Q_DECL_EXPORT
#else
#define HK_STORAGE_API Q_DECL_IMPORT
#endif

#ifdef HK_BUILDING_MODULE
#define HK_MODULE_API Q_DECL_EXPORT
#else
#define HK_MODULE_API Q_DECL_IMPORT
#endif

#ifdef HK_BUILDING_SYNC
#define HK_SYNC_API Q_DECL_EXPORT
#else
#define HK_SYNC_API Q_DECL_IMPORT
#endif

#ifdef HK_BUILDING_WIDGETS
#define HK_WIDGETS_API Q_DECL_EXPORT
#else
#define HK_WIDGETS_API Q_DECL_IMPORT
#endif

#ifdef HK_BUILDING_SHELL
#define HK_SHELL_API Q_DECL_EXPORT
#else
#define HK_SHELL_API Q_DECL_IMPORT
#endif
