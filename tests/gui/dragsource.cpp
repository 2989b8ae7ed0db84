// SPDX-License-Identifier: GPL-3.0-or-later
// What a file manager is to a window: a program of its own from which files are dragged with the mouse. Says "ready" when it can be
// seen, "over" each time what is under the mouse would take the files ("away" when not), and how the drag ended.
//   dragsource X Y [FILE…]; without files a text is dragged.
#include <QApplication>
#include <QDrag>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

#include <cstdio>

namespace {

void say(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

class DragSource : public QLabel {
public:
    explicit DragSource(const QStringList &files) : QLabel(QStringLiteral("drag me")), m_files(files) { }

protected:
    void mousePressEvent(QMouseEvent *event) override { event->accept(); }
    void mouseMoveEvent(QMouseEvent *event) override
    {
        if (!event->buttons().testFlag(Qt::LeftButton))
            return;
        auto *mime = new QMimeData;
        QList<QUrl> urls;
        for (const QString &file : m_files)
            urls << QUrl::fromLocalFile(file);
        if (urls.isEmpty())
            mime->setText(QStringLiteral("words"));
        else
            mime->setUrls(urls);
        auto *drag = new QDrag(this);
        drag->setMimeData(mime);
        connect(drag, &QDrag::actionChanged, this,
                [](Qt::DropAction action) { say(action == Qt::IgnoreAction ? "away" : "over"); });
        const Qt::DropAction done = drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::MoveAction);
        say(done == Qt::CopyAction ? "copied" : done == Qt::MoveAction ? "moved" : "nothing");
    }
    void paintEvent(QPaintEvent *event) override
    {
        QLabel::paintEvent(event);
        if (!std::exchange(m_ready, true))
            say("ready");
    }

private:
    QStringList m_files;
    bool m_ready = false;
};

}  // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    DragSource source(arguments.mid(3));
    source.setWindowFlag(Qt::FramelessWindowHint);
    source.setGeometry(arguments.value(1).toInt(), arguments.value(2).toInt(), 120, 80);
    source.show();
    return application.exec();
}
