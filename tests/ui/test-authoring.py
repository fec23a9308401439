# SPDX-License-Identifier: GPL-3.0-or-later

"""Making a story: steps by looking, texts by typing, all of it there when the dataset is opened again,
whatever happens to the program meanwhile."""

import json
import os
import pathlib
import re
import shutil

import legation_ui as ui

# To older GTK the letter of a button's key is a part of its name.
CLOSE_ANYWAY = re.compile('Close Anyway$')
NOT_SAVED = re.compile('^Not saved yet: ')
NOTES = pathlib.Path(__file__).with_name('notes.legation.json')


class Author(ui.TestCase):
    size = 1280, 1000

    def setUp(self):
        shutil.rmtree(self.get_folder(), ignore_errors=True)
        super().setUp()

    def get_folder(self):
        """The user's own folder of stories."""
        return os.path.join(self.desktop.folder, '.local', 'share', 'legation', 'stories')

    def type(self, text):
        self.desktop.run('xdotool', 'type', '--delay', '2', text)

    def begin(self, title):
        def find():
            if self.program.seek('push button', 'New Story') is not None:
                return True
            self.desktop.run('xdotool', 'mousemove', '1100', '500', 'click', '5')
            self.program.wait_idle()
            return False

        self.wait_for(find, 'the button that begins a story')
        self.click_on('push button', 'New Story')
        self.find(name='Title of the Story')
        self.program.press('ctrl+a')
        self.type(title)

    def add_step(self, title, caption):
        self.click_on('push button', 'Add Step')
        self.program.press('ctrl+a')
        self.type(title)
        self.program.press('Tab')
        self.type(caption)

    def read_stories(self, path):
        """A file that is there is whole, whenever one looks."""
        if not os.path.exists(path):
            return []
        return json.loads(pathlib.Path(path).read_text(encoding='utf-8')).get('stories', [])

    def wait_for_story(self, path, condition, what):
        def find():
            for story in self.read_stories(path):
                if condition(story):
                    return story
            return None

        return self.wait_for(find, what)

    def refuse(self):
        """What could not be saved stays, and one is told: once."""
        self.find_anywhere('dialog', 'Story Not Saved')
        self.assertEqual(len(self.list_titles()), 2)
        self.program.press('Escape')
        self.wait_for(lambda: len(self.list_titles()) == 1, 'the message to go')
        self.find(name='Title of the Story')
        self.find('label', NOT_SAVED)

    def forbid(self):
        """Puts something in the way of the user's folder of stories."""
        folder = self.get_folder()
        os.makedirs(os.path.dirname(folder), exist_ok=True)
        pathlib.Path(folder).write_text('no folder', encoding='utf-8')
        return folder

    def delete(self):
        for _ in range(6):
            self.program.scroll(1160, 500, 9)
        self.click_on('push button', 'Delete Story')
        self.find_anywhere('push button', re.compile('Delete$'))
        self.desktop.wait_still()
        self.program.press('alt+d')

    def start_again(self, kill=False):
        if kill:
            self.program.kill()
        else:
            self.assertEqual(self.program.close(), 0)
        self.program.kill()
        self.desktop.forget_views()
        self.program = ui.Program(self.desktop, self.arguments, self.environment,
                                  self.stem + '.stderr')
        self.program.wait_shown()


class BuiltIn(Author):
    def test_three_steps(self):
        path = os.path.join(self.get_folder(), 'built-in.json')
        self.begin('My talk')
        self.add_step('Second', 'They came.')
        self.find('label', 'Saved on this computer; the built-in dataset stays as it is')
        self.program.press('ctrl+l')
        self.find(None, 'Date or Span')
        self.type('2012')
        self.program.press('Return')
        self.wait_gone(None, 'Date or Span')
        self.add_step('Third', 'Long ago.')
        story = self.wait_for_story(
            path, lambda story: story['steps'][-1].get('caption') == 'Long ago.', 'the story')
        self.assertEqual(story['title'], 'My talk')
        self.assertEqual([step['title'] for step in story['steps'][1:]], ['Second', 'Third'])
        self.assertEqual(story['steps'][2]['span'], '2012')
        self.assertEqual(len(story['steps'][2]['camera']['box']), 4)
        self.start_again()
        self.find_anywhere('list item', 'My talk, 3 steps')

    def test_cannot_be_saved(self):
        """What could not be saved is not lost untold: the program asks before it ends."""
        self.addCleanup(os.remove, self.forbid())
        self.begin('My talk')
        self.find('label', NOT_SAVED)
        self.program.press('ctrl+q')
        self.find('push button', CLOSE_ANYWAY, seen=False)
        self.program.press('Escape')
        self.wait_for(lambda: self.program.seek('push button', CLOSE_ANYWAY, seen=False) is None,
                      'the question to go')
        self.find(name='Title of the Story')
        self.program.press('ctrl+q')
        self.find('push button', CLOSE_ANYWAY, seen=False)
        self.program.press('alt+a')
        self.program.process.wait(20)

    def test_discarded(self):
        """Who cannot save it anywhere can be rid of it, and goes on."""
        folder = self.forbid()
        self.begin('My talk')
        self.find('label', NOT_SAVED)
        self.click_on('push button', 'Done')
        self.find_anywhere('dialog', 'Story Not Saved')
        self.desktop.wait_still()
        self.program.press('alt+d')
        self.wait_gone(None, 'Title of the Story')
        self.begin('Another')
        self.find('label', NOT_SAVED)
        self.delete()
        self.wait_gone(None, 'Title of the Story')
        self.begin('The last')
        self.find('label', NOT_SAVED)
        os.remove(folder)
        path = os.path.join(folder, 'built-in.json')
        self.wait_for_story(path, lambda story: story['title'] == 'The last', 'the story')
        self.assertEqual(len(self.read_stories(path)), 1)

    def test_not_deleted(self):
        """A story that cannot be deleted is not one that could not be saved, and it can stay."""
        folder = self.get_folder()
        path = os.path.join(folder, 'built-in.json')
        self.begin('Mine')
        self.wait_for_story(path, lambda story: story['title'] == 'Mine', 'the story')
        os.rename(folder, folder + '.away')
        self.addCleanup(shutil.rmtree, folder, True)
        self.forbid()
        self.type('!')
        self.find('label', NOT_SAVED)
        self.delete()
        self.find_anywhere('dialog', 'Story Not Deleted')
        self.desktop.wait_still()
        self.program.press('Escape')
        self.program.press('ctrl+q')
        self.find_anywhere('label', re.compile('^The story could not be deleted'))
        self.desktop.wait_still()
        self.program.press('Escape', 'ctrl+n')
        self.find_anywhere('label', re.compile('could not be deleted.*If you leave it', re.S))
        self.desktop.wait_still()
        self.program.press('alt+l')
        os.remove(folder)
        os.rename(folder + '.away', folder)
        self.begin('Another')
        self.wait_for_story(path, lambda story: story['title'] == 'Another', 'the other story')
        self.assertEqual([story['title'] for story in self.read_stories(path)], ['Mine', 'Another'])

    def test_saved_later(self):
        """Whoever types is told where they type, goes on, and what they have typed is saved as soon as
        it can be."""
        folder = self.forbid()
        self.begin('My')
        for word in ('long', 'talk', 'in', 'here'):
            self.find('label', NOT_SAVED)
            self.type(' ' + word)
        self.assertEqual(len(self.list_titles()), 1)
        for leave in (lambda: self.click_on('push button', 'Done'),
                      lambda: self.program.press('ctrl+n')):
            leave()
            self.refuse()
        self.assert_stays(lambda: self.program.seek('label', NOT_SAVED) is not None, 2)
        os.remove(folder)
        path = os.path.join(folder, 'built-in.json')
        self.wait_for_story(path, lambda story: story['title'] == 'My long talk in here', 'the story')
        self.wait_gone('label', NOT_SAVED)
        self.find_anywhere('label', 'Saved on this computer; the built-in dataset stays as it is')
        self.click_on('push button', 'Done')
        self.find('heading', 'My long talk in here')

    def test_kill(self):
        """What is kept beside a dataset is whole, too, and lacks the last letters at most."""
        path = os.path.join(self.get_folder(), 'built-in.json')
        self.begin('Killed')
        self.wait_for_story(path, lambda story: story['title'].startswith('K'), 'the story')
        self.type('x' * 40)
        self.start_again(kill=True)
        story = self.read_stories(path)[-1]
        self.assertRegex(story['title'], '^Killedx*$')
        self.find_anywhere('list item', story['title'] + ', 1 step')

    def test_highlights(self):
        """What is found or chosen is highlighted in the step, and removed from it by its chip."""
        path = os.path.join(self.get_folder(), 'built-in.json')
        self.begin('My talk')
        self.highlight('hanoi')
        story = self.wait_for_story(path, lambda story: story['steps'][0].get('highlights'), 'one')
        self.assertEqual(story['steps'][0]['highlights'], ['hanoi'])
        self.program.press('F9', 'ctrl+f')
        self.type('Mongolia')
        self.program.press('Return')
        self.click_on('push button', 'Highlight in Step 1')
        self.find('push button', 'Remove Highlight From Step 1')
        self.wait_for_story(path, lambda story: len(story['steps'][0]['highlights']) == 2, 'two')
        self.click_on('push button', 'Back to Story')
        self.click_on('push button', re.compile('^Remove the highlight Hanoi'))
        story = self.wait_for_story(path, lambda story: len(story['steps'][0]['highlights']) == 1,
                                    'one again')
        self.assertEqual(story['steps'][0]['highlights'], ['north-korea-mongolia'])
        self.program.press('ctrl+z')
        self.find('push button', re.compile('^Remove the highlight Hanoi'))

    def highlight(self, text):
        """Return may come before the answer."""
        self.click_on(None, re.compile('^Highlight…'))
        self.find_anywhere(None, 'What to highlight')
        self.desktop.run('xdotool', 'type', '--delay', '2', '--args', '1', text, 'key', 'Return')


class File(Author):
    def setUp(self):
        self.path = os.path.join(self.desktop.folder, 'mine.json')
        shutil.copy(NOTES, self.path)
        os.chmod(self.path, 0o644)
        self.arguments = (self.path,)
        super().setUp()

    def test_three_steps(self):
        """The story stands in the file, and all else as it stood there; undo takes back a step."""
        before = NOTES.read_text(encoding='utf-8')
        self.begin('My talk')
        self.add_step('Second', 'They came.')
        self.add_step('Third', 'They went.')
        self.add_step('Too much', 'No.')
        for _ in range(3):
            self.program.press('ctrl+z')
        story = self.wait_for_story(self.path, lambda story: len(story['steps']) == 3
                                    and story['steps'][2].get('caption') == 'They went.', 'the story')
        self.program.press('Tab')
        self.click_on('push button', 'Done')
        self.find('heading', 'My talk')
        self.start_again()
        self.find_anywhere('list item', 'My talk, 3 steps')
        self.assertEqual([step['title'] for step in story['steps'][1:]], ['Second', 'Third'])
        self.assertFalse(os.path.exists(self.get_folder()))
        document = json.loads(before)
        self.assertEqual(self.read_stories(self.path)[:-1], document.get('stories', []))
        after = pathlib.Path(self.path).read_text(encoding='utf-8')
        shared = os.path.commonprefix([before, after])
        self.assertGreater(len(shared), before.rindex('}', 0, before.rindex('}')))

    def test_reordering(self):
        """By keys, by dragging, and back again."""
        self.begin('My talk')
        self.add_step('B', 'b')
        self.program.press('alt+Up')
        self.wait_for_story(self.path, lambda story: story['steps'][0]['title'] == 'B', 'B first')
        self.click_on('push button', 'Hide Step')
        self.wait_for_story(self.path, lambda story: story['steps'][0].get('hidden'), 'B hidden')
        self.drag(0, 1)
        self.wait_for_story(self.path, lambda story: story['steps'][1]['title'] == 'B', 'B second')
        self.drag(1, 0)
        self.wait_for_story(self.path, lambda story: story['steps'][0]['title'] == 'B', 'B first')
        self.program.press('ctrl+z')
        self.wait_for_story(self.path, lambda story: story['steps'][1]['title'] == 'B', 'as before')

    def drag(self, step, to):
        """Drags a step by its handle, which stands before its number, over another."""
        ends = []
        for position in (step, to):
            x, y, _, height = self.find('push button', f'Show Step {position + 1}').get_box()
            ends.append((x - 16, y + height / 2))
        self.program.drag(*ends, steps=20)

    def test_dragging_scrolls(self):
        """A drag that rests at the lower end has the column scroll: a step goes where none was seen."""
        self.begin('My talk')
        for letter in 'BCDEF':
            self.add_step(letter, letter)
        x, y = self.find_anywhere('push button', 'Show Step 1').get_center()
        self.program.scroll(x, 400, -60)
        self.desktop.wait_still()
        x, y = self.find('push button', 'Show Step 1').get_center()
        end = self.find('push button', 'Add Step').get_box()[1] - 24

        def drop():
            self.wait_for(lambda: 0 < locate('Show Step 6')[1] < end, 'the column to move')
            self.desktop.wait_still()
            self.program.move(*locate('Show Step 6'))
            self.program.move(x - 27, locate('Show Step 6')[1])

        def locate(name):
            return self.find_anywhere('push button', name).get_center()

        self.program.drag((x - 27, y), (x - 27, end), steps=20, at_end=drop)
        self.wait_for_story(self.path, lambda story: story['steps'][4]['title'] == 'F', 'F before it')

    def test_wheel(self):
        """Who turns the wheel over a number moves the column, not the number."""
        self.begin('My talk')
        for letter in 'BCD':
            self.add_step(letter, letter)
        for steps in (1, -2):
            x, y = next(center for center in (node.get_center() for node in self.program.list_nodes(
                None, 'Seconds on screen')) if 200 < center[1] < 800)
            before = self.locate_second()
            self.program.scroll(x, y, steps)
            self.wait_for_change(self.locate_second, before, 'the column to move')
        self.type('!')
        story = self.wait_for_story(
            self.path, lambda story: story['steps'][-1].get('caption') == 'D!', 'the story')
        self.assertEqual([step.get('seconds') for step in story['steps']], 4 * [None])

    def locate_second(self):
        return self.find_anywhere(None, 'Show Step 2').get_box()

    def test_another_machine(self):
        """The file is all there is to take along."""
        self.begin('My talk')
        self.wait_for_story(self.path, lambda story: story['title'] == 'My talk', 'the story')
        self.program.close()
        self.program.kill()
        folder = os.path.join(self.desktop.folder, 'elsewhere')
        os.mkdir(folder)
        os.rename(self.path, os.path.join(folder, 'mine.json'))
        shutil.rmtree(os.path.join(self.desktop.folder, '.local'))
        self.arguments = (os.path.join(folder, 'mine.json'),)
        self.program = ui.Program(self.desktop, self.arguments, self.environment,
                                  self.stem + '.stderr')
        self.program.wait_shown()
        self.find_anywhere('list item', 'My talk, 1 step')

    def test_another_machine_beside(self):
        """Where the file cannot be written, the user's own folder is taken along with it."""
        self.program.close()
        self.program.kill()
        os.link(self.path, self.path + '.other')
        self.addCleanup(os.remove, self.path + '.other')
        self.start_again()
        self.begin('My talk')
        self.find_anywhere('label', re.compile('^Saved on this computer, beside “mine.json”'))
        self.wait_for(lambda: os.path.exists(self.get_folder()) and os.listdir(self.get_folder()),
                      'the folder')
        self.program.close()
        self.program.kill()
        taken = os.path.join(self.desktop.folder, 'taken')
        shutil.move(self.get_folder(), taken)
        folder = os.path.join(self.desktop.folder, 'beside')
        os.mkdir(folder)
        shutil.copy(self.path, os.path.join(folder, 'mine.json'))
        shutil.move(taken, self.get_folder())
        self.program = ui.Program(self.desktop, (os.path.join(folder, 'mine.json'),),
                                  self.environment, self.stem + '.stderr')
        self.program.wait_shown()
        self.find_anywhere('list item', 'My talk, 1 step')

    def test_kill(self):
        """Killed at any moment, it leaves a file that is whole and lacks the last letters at most."""
        self.begin('Killed')
        self.add_step('Second', 'first')
        for n_letters in (1, 30, 90):
            self.wait_for_story(self.path, lambda story: story['steps'][-1].get('caption', '')
                                .startswith('first'), 'the first word')
            self.type('x' * n_letters)
            self.start_again(kill=True)
            story = self.read_stories(self.path)[-1]
            self.assertEqual(story['title'], 'Killed')
            self.assertRegex(story['steps'][1]['caption'], '^firstx*$')
            self.assertEqual(os.listdir(self.desktop.folder).count('mine.json'), 1)
            self.find_anywhere('list item', 'Killed, 2 steps')
            self.edit_second_step('Killed')

    def edit_second_step(self, title):
        self.start('legation:story/' + self.read_stories(self.path)[-1]['id'])
        self.click_on('push button', 'Edit Story')
        self.program.click_on(self.program.list_nodes(name='Caption')[3])
        self.program.press('ctrl+End')

    def test_changed_by_another_program(self):
        """What somebody else wrote stays, and what was made is kept beside it."""
        self.begin('Mine')
        self.wait_for_story(self.path, lambda story: story['title'] == 'Mine', 'the story')
        theirs = NOTES.read_text(encoding='utf-8').replace('A fixture with notes', 'Theirs')
        pathlib.Path(self.path).write_text(theirs, encoding='utf-8')
        self.type('!')
        self.find('label', re.compile('changed by another program.*kept beside it'))
        self.assertEqual(len(self.list_titles()), 1)
        self.assertEqual(pathlib.Path(self.path).read_text(encoding='utf-8'), theirs)
        kept = os.path.join(self.get_folder(), os.listdir(self.get_folder())[0])
        self.assertEqual([story['title'] for story in self.read_stories(kept)], ['Mine!'])
        self.type('?')
        self.wait_for_story(kept, lambda story: story['title'] == 'Mine!?', 'what was typed then')

    def test_opened_again(self):
        """What could not be saved does not make room for the file as somebody else has written it."""
        self.begin('Mine')
        self.wait_for_story(self.path, lambda story: story['title'] == 'Mine', 'the story')
        folder = self.forbid()
        theirs = NOTES.read_text(encoding='utf-8').replace('A letter', 'Their letter')
        pathlib.Path(self.path).write_text(theirs, encoding='utf-8')
        self.type('!')
        self.find('label', NOT_SAVED)
        self.start(self.path)
        self.refuse()
        os.remove(folder)
        self.find('label', re.compile('changed by another program.*kept beside it'))
        self.start(self.path)
        self.find_anywhere('list item', 'Mine!, 1 step')

    def test_deleted(self):
        """It goes out of the file, and nothing else does."""
        self.begin('Mine')
        self.wait_for_story(self.path, lambda story: story['title'] == 'Mine', 'the story')
        self.delete()
        self.wait_for(lambda: not self.read_stories(self.path), 'the story to go')
        document = json.loads(NOTES.read_text(encoding='utf-8'))
        left = json.loads(pathlib.Path(self.path).read_text(encoding='utf-8'))
        left.pop('stories')
        self.assertEqual(left, document)

    def test_deleted_elsewhere(self):
        """A file that somebody else has changed keeps it, and nobody says otherwise."""
        self.begin('Mine')
        self.click_on('push button', 'Done')
        self.find('heading', 'Mine')
        self.click_on('push button', 'Edit Story')
        self.find(name='Title of the Story')
        theirs = NOTES.read_text(encoding='utf-8').replace('A fixture with notes', 'Theirs')
        pathlib.Path(self.path).write_text(theirs, encoding='utf-8')
        self.delete()
        self.find_anywhere('dialog', 'Story Not Deleted')
        self.find_anywhere('label', re.compile('changed by another program.*it stays there'))
        self.assertEqual(pathlib.Path(self.path).read_text(encoding='utf-8'), theirs)
        self.program.press('Escape')


class NarrowTwice(Author):
    """Letters of twice the size in a narrow window: nothing is cut off."""

    size = 360, 640
    settings = 'gtk-font-name=Cantarell 22\n'

    def test_all(self):
        self.program.press('ctrl+n')
        self.find(name='Title of the Story')
        self.program.press('shift+ctrl+n')
        self.assert_nothing_cut()
        self.start('legation:place/hanoi')
        self.find('push button', 'Highlight in Step 2')
        self.assert_nothing_cut()


if __name__ == '__main__':
    ui.main()
